import { checkDate, type IsoDate } from '../dates/iso-date.ts'
import { calculateMonthAmounts, type MonthAmounts } from '../impact/month-amounts.ts'
import type { Cents } from '../money/cents.ts'
import type { Situation } from '../norm/situation.ts'
import { isBenefitRefusal, type BenefitRefusal, type RefusalCode } from '../refusal.ts'
import type { Rules } from '../rules/rules.ts'
import type { Job } from '../wage/job.ts'

export type ExpectedAmounts = { readonly [K in keyof MonthAmounts]?: Cents }

/** A household and a job of which somebody worked out the amounts by hand or read them in a source. */
export interface WorkedExample {
  readonly id: string
  readonly title: string
  /** Where the expected amounts come from. */
  readonly source: string
  readonly situation: Situation
  readonly job: Job | null
  /** The day of the question. */
  readonly date: IsoDate
  /** By month ('2026-03'): the amounts that are expected, as many as the source gives. */
  readonly expected: Readonly<Record<string, ExpectedAmounts>>
  /** Instead of amounts: the answer must be refused so. */
  readonly refused?: RefusalCode
}

export interface ExampleDifference {
  readonly month: string
  readonly amount: keyof MonthAmounts
  readonly expected: Cents
  readonly actual: Cents
}

export interface ExampleResult {
  readonly id: string
  readonly title: string
  readonly passed: boolean
  readonly differences: readonly ExampleDifference[]
  /** Why there was no answer, when there was none. */
  readonly refusal: BenefitRefusal | null
}

/**
 * Works every example out under these rules and says per example whether it passes, with every difference in cents. An
 * example that expects nothing does not pass: it would prove nothing.
 */
export function runExamples(rules: Rules, examples: readonly WorkedExample[]): readonly ExampleResult[] {
  return examples.map((example) => {
    const { id, title, expected, refused } = example
    const differences: ExampleDifference[] = []
    let compared = 0
    try {
      for (const [month, amounts] of Object.entries(expected)) {
        const actual = amountsOf(example, rules, month)
        for (const [key, cents] of Object.entries(amounts)) {
          const amount = key as keyof MonthAmounts
          compared += 1
          if (actual[amount] !== cents) {
            differences.push({ month, amount, expected: cents ?? 0, actual: actual[amount] })
          }
        }
      }
    } catch (error) {
      if (!isBenefitRefusal(error)) throw error
      return { id, title, passed: error.refusal === refused, differences, refusal: error }
    }
    const passed = refused === undefined && compared > 0 && differences.length === 0
    return { id, title, passed, differences, refusal: null }
  })
}

function amountsOf(example: WorkedExample, rules: Rules, month: string): MonthAmounts {
  const day = checkDate(`${month}-01`, `examples.${example.id}.expected`)
  return calculateMonthAmounts(example.situation, example.job, rules, day, example.date)
}

/** The examples of which an amount, or the refusal, is another one under `after`: what an edit of the rules changes. */
export function changedExamples(
  before: Rules,
  after: Rules,
  examples: readonly WorkedExample[],
): readonly WorkedExample[] {
  return examples.filter((example) => outcome(example, before) !== outcome(example, after))
}

function outcome(example: WorkedExample, rules: Rules): string {
  try {
    return JSON.stringify(Object.keys(example.expected).map((month) => amountsOf(example, rules, month)))
  } catch (error) {
    if (isBenefitRefusal(error)) return error.message
    throw error
  }
}
