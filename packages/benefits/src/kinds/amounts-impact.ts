import type { Block } from '@vliegwiel/configuration'
import { counted, type Impact, type ImpactQuestion, tenantsBelow, type Words } from '@vliegwiel/configuration/kind'
import { addDays, dateOf, monthOf, type IsoDate } from '../dates/iso-date.ts'
import { calculateMonthAmounts } from '../impact/month-amounts.ts'
import type { Cents } from '../money/cents.ts'
import type { ParameterVersion } from '../parameters/parameter.ts'
import { isBenefitRefusal } from '../refusal.ts'
import { prepareRules, type Rules } from '../rules/rules.ts'
import { dayText, moneyText, monthText, type Language } from '../words/money.ts'
import { amountVersions, parametersOf } from './amounts-document.ts'
import { exampleHouseholds, type ExampleHousehold } from './example-households.ts'
import { ordinanceTerms } from './ordinance-blocks.ts'

const nobody = { name: '–', phone: '–' }

/**
 * What a change of the amounts does to twenty-four households, in euros, in the month in which the newest changed
 * amounts begin; and who follows. Reckoned with the rules that hold at the tenant.
 */
export function amountsImpact({ before, after, inForce, below }: ImpactQuestion): readonly Impact[] {
  const days = changedDays(before, after)
  const day = days.at(-1)
  const rules = inForce.find(({ kind, key }) => kind === 'benefit-rules' && key === 'regels')?.content ?? null
  const lines =
    day === undefined ? [] : householdLines(rulesWith(rules, before), rulesWith(rules, after), monthFrom(day))
  const fromDay = (language: 'nl' | 'en') =>
    day === undefined ? '' : ` ${language === 'nl' ? 'vanaf' : 'from'} ${dayText(day, language)}`
  return [
    counted(
      changedVersions(before, after).size,
      { nl: 'versie van een bedrag is nieuw of anders', en: 'version of an amount is new or changed' },
      { nl: 'versies van bedragen zijn nieuw of anders', en: 'versions of amounts are new or changed' },
    ),
    {
      ...counted(
        lines.filter(({ changed }) => changed).length,
        {
          nl: `van de ${exampleHouseholds.length} voorbeelden krijgt een ander bedrag${fromDay('nl')}`,
          en: `of ${exampleHouseholds.length} examples gets another amount${fromDay('en')}`,
        },
        {
          nl: `van de ${exampleHouseholds.length} voorbeelden krijgen een ander bedrag${fromDay('nl')}`,
          en: `of ${exampleHouseholds.length} examples get another amount${fromDay('en')}`,
        },
      ),
      details: lines.map(({ words }) => words),
    },
    tenantsBelow(below.tenants),
  ]
}

/** The first whole month under an amount that begins on this day. */
function monthFrom(day: IsoDate): IsoDate {
  return day.endsWith('-01') ? day : dateOf(monthOf(day) + 1, 1)
}

const textOf = (content: Block | null) =>
  new Map(
    (content === null ? [] : amountVersions(content)).map(({ blockId: _id, ...version }) => [
      `${version.subject} ${version.validFrom}`,
      JSON.stringify({ ...version, values: sorted(version.values) }),
    ]),
  )

const sorted = (values: ParameterVersion['values']) =>
  Object.entries(values).toSorted(([one], [other]) => (one < other ? -1 : 1))

function changedVersions(before: Block | null, after: Block): ReadonlySet<string> {
  const [was, is] = [textOf(before), textOf(after)]
  return new Set([...was.keys(), ...is.keys()].filter((name) => was.get(name) !== is.get(name)))
}

function changedDays(before: Block | null, after: Block): readonly IsoDate[] {
  const days = [...changedVersions(before, after)].map((name) => name.split(' ')[1] ?? '')
  return [...new Set(days.filter((day) => /^\d{4}-\d\d-\d\d$/.test(day)))].toSorted()
}

function rulesWith(rules: Block | null, amounts: Block | null): Rules | null {
  const terms = rules === null ? [] : ordinanceTerms(rules).map(({ blockIds: _blockIds, ...term }) => term)
  try {
    return prepareRules({
      ordinance: { terms },
      contact: nobody,
      parameters: parametersOf(amounts),
    })
  } catch (error) {
    if (isBenefitRefusal(error)) return null
    throw error
  }
}

interface HouseholdLine {
  readonly words: Words
  readonly changed: boolean
}

function householdLines(before: Rules | null, after: Rules | null, month: IsoDate): readonly HouseholdLine[] {
  const earlier = dateOf(monthOf(addDays(month, -1)), 1)
  return exampleHouseholds.map((household) => {
    const is = totalIn(household, after, month)
    const same = totalIn(household, before, month)
    // The month before may be one that this very document brings.
    const was = same ?? totalIn(household, before, earlier) ?? totalIn(household, after, earlier)
    const at = same === null ? earlier : month
    const words = (language: Language) => `${household.words[language]}: ${lineText(was, at, is, month, language)}`
    return { words: { nl: words('nl'), en: words('en') }, changed: is !== same }
  })
}

/** '€ 1.419,46 in december 2026, € 1.433,65 in januari 2027 (+ € 14,19)' */
function lineText(was: Cents | null, at: IsoDate, is: Cents | null, month: IsoDate, language: Language): string {
  const nl = language === 'nl'
  const unknown = nl ? 'nog onbekend' : 'not known yet'
  const amount = (cents: Cents | null) => (cents === null ? unknown : moneyText(cents, language))
  const name = (day: IsoDate) => monthText(day.slice(0, 7), language)
  const more =
    was === null || is === null || was === is
      ? ''
      : ` (${is > was ? '+' : '-'} ${moneyText(is > was ? is - was : was - is, language)})`
  if (at === month)
    return nl
      ? `${amount(was)} wordt ${amount(is)} in ${name(month)}${more}.`
      : `${amount(was)} becomes ${amount(is)} in ${name(month)}${more}.`
  return `${amount(was)} in ${name(at)}, ${amount(is)} in ${name(month)}${more}.`
}

/** What the household has in a month, asked in that month: null when there is no answer. */
function totalIn({ situation, job }: ExampleHousehold, rules: Rules | null, month: IsoDate): Cents | null {
  if (rules === null) return null
  try {
    return calculateMonthAmounts(situation, job(month), rules, month, month).total
  } catch (error) {
    if (isBenefitRefusal(error)) return null
    throw error
  }
}
