import { askVangnet, type BudgetFigure, budgetYearsOf, entrances, type VangnetAnswer } from '@vliegwiel/budgets/vangnet'
import { cents } from '@vliegwiel/budgets/money'
import { formatCount, m } from '@vliegwiel/i18n'
import { AnswerSentence, SelectField } from '@vliegwiel/ui'
import type { ReactNode } from 'react'
import type { Vangnet, VangnetFigure } from './budget.ts'
import { stageWords } from './budget-words.ts'
import { VangnetEntrance } from './vangnet-entrance.tsx'
import { VangnetFigures } from './vangnet-figures.tsx'
import { VangnetPeople } from './vangnet-people.tsx'
import { entranceWords, percentOf } from './vangnet-words.ts'

export interface VangnetViewProps {
  readonly vangnet: Vangnet
  readonly year: number
  readonly onYear: (year: number) => void
  readonly mayNote: boolean
  readonly onNote: (year: number, figure: BudgetFigure) => void
  readonly onTakeBack: (figure: VangnetFigure) => void
  readonly begin?: ReactNode
}

/** Years that something was found or written down about, the newest first. */
export const yearsToAsk = ({ figures }: Pick<Vangnet, 'figures'>): number[] =>
  [...new Set([...entrances.map(({ budgetYear }) => budgetYear), ...figures.map(({ year }) => year)])].toSorted(
    (one, other) => other - one,
  )

/** The newest year whose rules are known, with figures where there is one: there is most to say about it. */
export function yearToShow({ figures }: Pick<Vangnet, 'figures'>): number {
  const ruled = entrances.filter(({ ownRisk, multiYear }) => ownRisk.known && multiYear.known)
  const whole = ruled.findLast(({ budgetYear }) => figures.some(({ year }) => year === budgetYear))
  return (whole ?? ruled.at(-1))?.budgetYear ?? 2025
}

export const notedOf = (figures: Vangnet['figures']) =>
  figures.flatMap((one) => (one.cents === null ? [] : [{ ...one, value: cents(one.cents) }]))

/** Which entrance, how far from it, and what would have to be true; every figure with its stage. */
export function VangnetView(props: VangnetViewProps) {
  const { vangnet, year, onYear } = props
  const years = budgetYearsOf(notedOf(vangnet.figures))
  const asked = askVangnet(year, years)
  const own = years.find((one) => one.year === year)
  return (
    <div className="vw-stack">
      <div className="vw-ledger-tools">
        <SelectField
          label={m.vangnet_year()}
          value={String(year)}
          options={yearsToAsk(vangnet).map((one) => ({ value: String(one), label: String(one) }))}
          onChange={(event) => onYear(Number(event.target.value))}
        />
      </div>
      {asked.ok && (
        <>
          <AnswerSentence sub={subOf(asked.value, own?.costs ?? null)}>{answerOf(asked.value)}</AnswerSentence>
          {asked.value.entrances.map((one) => (
            <VangnetEntrance key={one.entrance.name} answer={one} />
          ))}
        </>
      )}
      <VangnetFigures {...props} years={years} />
      <VangnetPeople swing={asked.ok ? asked.value.largestSwing : null} />
    </div>
  )
}

function answerOf({ budgetYear, entrances: found, open }: VangnetAnswer): string {
  const year = String(budgetYear)
  if (found.length === 0) return m.vangnet_answer_no_rules({ year })
  const [first, second] = open
  if (first !== undefined)
    return second === undefined
      ? m.vangnet_answer_open_one({ year, entrance: entranceWords[first]() })
      : m.vangnet_answer_open_more({ year, count: formatCount(open.length) })
  return found.some(({ state }) => state === 'unknown')
    ? m.vangnet_answer_unknown({ year })
    : m.vangnet_answer_none({ year })
}

function subOf(answer: VangnetAnswer, costs: 'expected' | 'realised' | null): string {
  const stage = answer.entrances[0]?.stages.at(-1)?.stage
  const computed = costs !== null && answer.assumptions.length > 0
  return [
    ...(stage !== undefined && computed ? [m.vangnet_sub_stage({ stage: stageWords[stage]() })] : []),
    ...(costs === 'expected' ? [m.vangnet_sub_expected()] : []),
    ...(answer.entrances.some(({ mayTurn }) => mayTurn)
      ? [m.vangnet_sub_may_turn({ percent: percentOf(answer.largestSwing.value) })]
      : []),
    m.vangnet_sub_decides(),
  ].join(' ')
}
