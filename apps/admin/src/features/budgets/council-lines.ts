import type { Assumption } from '@vliegwiel/budgets'
import { formatCount, formatDate, formatPersons, m } from '@vliegwiel/i18n'
import type { ClaimOnBoard, Ledger, Plan } from './budget.ts'
import { euro, monthText, purseWords } from './budget-words.ts'
import { assumedText, assumptionName } from './case-words.ts'
import { basisText, chosenBasis, percentText } from './claim-words.ts'
import { pursesOf } from './purse-standing.ts'
import type { Computed } from './scenario.ts'

/** One statement of the page. None stands without a source. */
export interface CouncilLine {
  readonly text: string
  readonly source: string
}

export interface CouncilPart {
  readonly id: 'outflow' | 'said' | 'case' | 'money'
  readonly title: string
  readonly synthetic: boolean
  readonly lines: readonly CouncilLine[]
}

export interface CouncilInput {
  readonly ledger: Ledger
  readonly claims: readonly ClaimOnBoard[]
  readonly scenario: { readonly name: string; readonly synthetic: boolean; readonly computed: Computed } | null
  readonly plan: Plan | null
}

/** Everything that the page states, part by part, in plain sentences. */
export function councilParts({ ledger, claims, scenario, plan }: CouncilInput): readonly CouncilPart[] {
  return [
    { id: 'outflow', title: m.council_outflow(), synthetic: false, lines: outflowLines(ledger) },
    ...(claims.length === 0
      ? []
      : [{ id: 'said' as const, title: m.council_said(), synthetic: false, lines: claims.flatMap(claimLines) }]),
    ...(scenario === null
      ? []
      : [
          {
            id: 'case' as const,
            title: m.council_case(),
            synthetic: scenario.synthetic,
            lines: scenarioLines(scenario.name, scenario.computed),
          },
        ]),
    ...(plan === null
      ? []
      : [{ id: 'money' as const, title: m.council_money(), synthetic: plan.synthetic, lines: planLines(plan) }]),
  ]
}

function outflowLines({ sums, period, assumptions, day }: Ledger): CouncilLine[] {
  const sources = [...new Set(assumptions.map(({ source }) => source))].join(', ')
  const source = m.council_ledger_source({ source: sources === '' ? formatDate(day, 'long') : sources })
  if (sums === null || period === null || sums.months === 0) return [{ text: m.council_outflow_none(), source }]
  const { work, influenceable, influenceUnknown, missing, stages } = sums
  const texts = [
    m.council_outflow_line({
      from: monthText(period.from),
      to: monthText(period.to),
      people: formatPersons(sums.total),
    }),
    ...(missing.length > 0 ? [m.council_outflow_missing({ count: formatCount(missing.length) })] : []),
    ...(stages.final < sums.months
      ? [m.council_outflow_stage({ count: formatCount(sums.months - stages.final) })]
      : []),
    ...(work === null
      ? []
      : [
          m.council_outflow_work({
            count: formatCount(work.count),
            percent: formatCount(work.percent.value),
          }),
        ]),
    ...(influenceable === null || influenceUnknown.length > 0
      ? []
      : [m.council_outflow_influence({ percent: formatCount(influenceable.percent.value) })]),
  ]
  return texts.map((text) => ({ text, source }))
}

function claimLines(claim: ClaimOnBoard): CouncilLine[] {
  const { title } = claim
  const source = m.council_claim_source({ source: claim.claim.source, day: formatDate(claim.claim.date, 'long') })
  const [beside] = claim.beside
    .filter(({ verdict, times }) => verdict === 'definitions-needed' && times.value > 1)
    .toSorted((one, other) => other.times.value - one.times.value)
  const texts = [
    `${m.council_said_line({ who: claim.claim.who, title })} ${judged(claim)}`,
    ...(beside === undefined
      ? []
      : [m.council_said_beside({ times: formatCount(beside.times.value), other: beside.other })]),
  ]
  return texts.map((text) => ({ text, source }))
}

function judged(claim: ClaimOnBoard): string {
  if (claim.not === 'elsewhere') return m.council_said_elsewhere()
  const chosen = chosenBasis(claim)
  if (claim.not !== null || claim.offered.every(({ verdict }) => verdict === 'cannot-be-checked'))
    return m.council_said_cannot()
  if (chosen === null) return m.council_said_open()
  if (chosen.figures === null) return m.council_said_cannot()
  const { recomputed, percent, sameUnit } = chosen.figures
  const amount = euro(recomputed.value)
  const by = m.council_said_by({ basis: basisText(chosen) })
  if (chosen.verdict === 'does-not-reconcile')
    return `${m.council_said_differs({ amount, percent: percentText(percent.value) })} ${by}`
  const unit = chosen.perYear ? m.council_said_unit_year() : m.council_said_unit_all()
  return `${sameUnit ? m.council_said_ok({ amount }) : m.council_said_ok_unit({ amount, unit })} ${by}`
}

function scenarioLines(name: string, computed: Computed): CouncilLine[] {
  const assumptions = computed.kind === 'case' ? computed.case.result.assumptions : computed.answer.assumptions
  const all = [...new Set(assumptions.map(({ source }) => source))].join(', ')
  const texts = computed.kind === 'case' ? caseTexts(name, computed) : caseloadTexts(name, computed)
  return [...texts.map((text) => ({ text, source: all })), ...assumptions.map(assumptionLine)]
}

function caseTexts(name: string, { case: { result } }: Extract<Computed, { kind: 'case' }>): string[] {
  const { cost, saving, reckoning, breakEven } = result
  return [
    m.council_case_cost({
      name,
      cost: euro(cost),
      saving: euro(saving.cents),
      reckoning: reckoning === 'net' ? m.cases_net() : m.cases_gross(),
    }),
    breakEven.reached ? m.council_case_even({ people: formatPersons(breakEven.persons) }) : m.council_case_never(),
  ]
}

function caseloadTexts(name: string, { question, answer }: Extract<Computed, { kind: 'caseload' }>): string[] {
  const more = answer.extraCost.value > 0
  const about = {
    name,
    from: formatCount(question.from),
    to: formatCount(question.to),
    cost: euro(Math.abs(answer.extraCost.value)),
  }
  return more
    ? [m.council_load(about), m.council_load_exits({ exits: formatCount(answer.exitsNeededPer100.value) })]
    : [m.council_load_less(about)]
}

const assumptionLine = ({ name, unit, value, source, date }: Assumption): CouncilLine => ({
  text: m.council_case_assumes({
    name: assumptionName(name).toLowerCase(),
    value: typeof value === 'string' ? value : unit.startsWith('cents') ? euro(value) : assumedText(name, value),
  }),
  source: m.council_claim_source({ source, day: formatDate(date, 'long') }),
})

function planLines(plan: Plan): CouncilLine[] {
  const source = m.council_money_source({ reference: plan.decision.reference })
  const texts = [
    m.council_money_decision({ day: formatDate(plan.adoptedOn, 'long'), name: plan.name }),
    ...(plan.amendments.length > 0 ? [m.council_money_changes({ count: formatCount(plan.amendments.length) })] : []),
    ...pursesOf(plan.lines).map(({ purse, year, budget, left, over }) => {
      const about = { purse: purseWords[purse](), year, budget: euro(budget), left: euro(left) }
      const end =
        over === null
          ? m.council_money_unknown({ year })
          : over < 0
            ? m.council_money_short({ year, amount: euro(-over) })
            : m.council_money_over({ year, amount: euro(over) })
      return `${m.council_money_purse(about)} ${end}`
    }),
  ]
  return texts.map((text) => ({ text, source }))
}

/** What a page states, as text that is the same whenever it states the same. */
export const councilText = (parts: readonly CouncilPart[]): string =>
  parts.map(({ id, synthetic, lines }) => JSON.stringify([id, synthetic, lines])).join('\n')
