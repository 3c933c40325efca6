import type { EntranceAnswer, EntranceAtStage, EntranceTest, MultiYearRule, Needed } from '@vliegwiel/budgets/vangnet'
import { formatCount, m } from '@vliegwiel/i18n'
import { type Column, DataTable, scaleFor, Section, StatusChip } from '@vliegwiel/ui'
import { BarRows } from './bar-rows.tsx'
import { euro, signedEuro, stageWords } from './budget-words.ts'
import { explainedOf } from './explained-of.ts'
import { FormulaNote } from './formula-note.tsx'
import { FoundNote } from './found-note.tsx'
import {
  entranceHeadings,
  percentOf,
  shareText,
  stateTones,
  stateWords,
  testStateWords,
  testWords,
} from './vangnet-words.ts'

type Row = EntranceTest & { readonly stage: EntranceAtStage['stage'] }

const yearsText = (years: readonly number[]) => years.map(String).join(', ')

/** One entrance: its verdict by every stage of the budget, what would have to be true, and the rules with their source. */
export function VangnetEntrance({ answer }: { readonly answer: EntranceAnswer }) {
  const { entrance, stages, state, turnsOnStage } = answer
  const last = stages.at(-1)
  const title = `${entranceHeadings[entrance.name]()}, ${entrance.budgetYear}`
  const known = stages.filter(({ tests }) => tests.some(({ percent }) => percent !== null))
  return (
    <Section title={title} note={<StatusChip tone={stateTones[state]}>{stateWords[state]()}</StatusChip>}>
      <div className="vw-parts">
        {turnsOnStage && <p>{m.vangnet_turns()}</p>}
        <DeficitFigure answer={answer} />
        {known.length > 0 && <Tests answer={answer} title={title} />}
        {last !== undefined && <NeededList stage={last} />}
        {last?.payout != null && <PayoutText payout={last.payout} year={entrance.budgetYear} />}
        {last?.tests.map(({ test, over }) =>
          over === null ? null : (
            <FormulaNote
              key={test}
              title={test === 'own-risk' ? m.vangnet_formula_over_own() : m.vangnet_formula_over_multi()}
              explained={explainedOf(over)}
              aside={signedEuro(over.value)}
            />
          ),
        )}
        <Rules answer={answer} />
      </div>
    </Section>
  )
}

/** How far the deficit of the year is from the own risk, by each stage of the budget. */
function DeficitFigure({ answer: { entrance, stages } }: { readonly answer: EntranceAnswer }) {
  const rows = stages.flatMap(({ stage, tests }) => {
    const own = tests.find(({ test }) => test === 'own-risk')
    return own?.percent == null ? [] : [{ stage, percent: own.percent.value, state: own.state }]
  })
  if (rows.length === 0 || !entrance.ownRisk.known) return null
  const threshold = entrance.ownRisk.value / 100
  return (
    <BarRows
      scale={scaleFor([...rows.map(({ percent }) => percent), threshold])}
      at={threshold}
      sentence={`${m.vangnet_figure({ year: String(entrance.budgetYear) })}: ${rows
        .map(({ stage, percent }) => `${stageWords[stage]()} ${percentOf(percent)}`)
        .join(', ')}`}
      rows={rows.map(({ stage, percent, state }) => ({
        key: stage,
        label: stageWords[stage](),
        bars: [{ from: 0, to: percent, tone: state === 'met' ? 'ours' : 'plain' }],
        value: percentOf(percent),
      }))}
    />
  )
}

function Tests({ answer: { entrance, stages }, title }: { readonly answer: EntranceAnswer; readonly title: string }) {
  const rows = stages.flatMap(({ stage, tests }) => tests.map((test): Row => ({ ...test, stage })))
  const columns: readonly Column<Row>[] = [
    { id: 'stage', header: m.vangnet_col_stage(), fixed: true, cell: ({ stage }) => stageWords[stage]() },
    { id: 'test', header: m.vangnet_col_test(), cell: ({ test }) => testWords[test]() },
    {
      id: 'deficit',
      header: m.vangnet_col_deficit(),
      align: 'end',
      cell: ({ percent }) => (percent === null ? '–' : percentOf(percent.value)),
    },
    {
      id: 'threshold',
      header: m.vangnet_col_threshold(),
      align: 'end',
      cell: ({ test }) => thresholdText(entrance, test),
    },
    {
      id: 'over',
      header: m.vangnet_col_over(),
      align: 'end',
      cell: ({ over }) => (over === null ? '–' : signedEuro(over.value)),
    },
    {
      id: 'verdict',
      header: m.vangnet_col_verdict(),
      phone: 'end',
      cell: ({ state }) => (
        <StatusChip tone={stateTones[state]} look="text">
          {testStateWords[state]()}
        </StatusChip>
      ),
    },
  ]
  return (
    <DataTable
      label={title}
      columns={columns}
      rows={rows}
      rowKey={({ stage, test }) => `${stage} ${test}`}
      rowLabel={({ stage, test }) => `${stageWords[stage]()}, ${testWords[test]()}`}
    />
  )
}

function thresholdText({ ownRisk, multiYear }: EntranceAnswer['entrance'], test: EntranceTest['test']): string {
  if (test === 'own-risk') return ownRisk.known ? shareText(ownRisk.value) : m.vangnet_not_known()
  return multiYear.known ? shareText(multiYear.value.basisPoints) : m.vangnet_not_known()
}

function NeededList({ stage: { tests, state } }: { readonly stage: EntranceAtStage }) {
  const lines = tests.flatMap(({ needed }) => needed.flatMap(neededText))
  return (
    <div>
      <h3>{m.vangnet_needed()}</h3>
      {state === 'met' ? (
        <p>{m.vangnet_needed_nothing()}</p>
      ) : (
        <ul>
          {[...new Set(lines)].map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </div>
  )
}

function neededText(needed: Needed): string[] {
  switch (needed.kind) {
    case 'deficit-above':
      return [
        m.vangnet_needed_deficit({ year: String(needed.year), deficit: euro(needed.deficit.value) }),
        m.vangnet_needed_budget({ budget: euro(needed.budgetBelow.value) }),
      ]
    case 'cumulative-above':
      return [m.vangnet_needed_cumulative({ years: yearsText(needed.years), deficit: euro(needed.deficit.value) })]
    case 'more-years-with-deficit':
      return [
        m.vangnet_needed_years({ needed: formatCount(needed.needed), have: formatCount(needed.have) }),
        ...(needed.open === 0 ? [] : [m.vangnet_needed_years_open({ open: formatCount(needed.open) })]),
      ]
    case 'figures-of-year':
      return [m.vangnet_needed_figures({ year: String(needed.year) })]
    case 'rule-known':
      return [needed.what === 'own-risk' ? m.vangnet_needed_rule_own() : m.vangnet_needed_rule_multi()]
  }
}

function PayoutText({
  payout,
  year,
}: {
  readonly payout: NonNullable<EntranceAtStage['payout']>
  readonly year: number
}) {
  const shown = payout.known ? payout.cents : payout.asIn?.cents
  return (
    <div>
      <h3>{m.vangnet_payout()}</h3>
      <p>
        {payout.known
          ? m.vangnet_payout_known({ amount: euro(payout.cents.value) })
          : payout.asIn
            ? m.vangnet_payout_as_in({
                year: String(year),
                other: String(payout.asIn.year),
                amount: euro(payout.asIn.cents.value),
              })
            : m.vangnet_payout_unknown()}
      </p>
      {shown !== undefined && <FormulaNote title={m.vangnet_payout()} explained={explainedOf(shown)} />}
    </div>
  )
}

/** The rules themselves, each with how sure it is and where it was read. What was not found is said. */
function Rules({ answer: { entrance } }: { readonly answer: EntranceAnswer }) {
  const { budgetYear, ownRisk, multiYear } = entrance
  const year = String(budgetYear)
  const rules = [
    {
      id: 'own',
      text: ownRisk.known
        ? m.vangnet_rule_own({ year, percent: shareText(ownRisk.value) })
        : m.vangnet_rule_own_unknown({ year }),
      found: ownRisk,
    },
    {
      id: 'multi',
      text: multiYear.known ? multiText(multiYear.value) : m.vangnet_rule_more_unknown(),
      found: multiYear,
    },
  ]
  return (
    <div>
      <h3>{m.vangnet_rules()}</h3>
      <ul>
        {rules.map(({ id, text, found }) => (
          <li key={id}>
            {text} <FoundNote found={found} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function multiText(rule: MultiYearRule): string {
  const about = { years: yearsText(rule.years), percent: shareText(rule.basisPoints) }
  return rule.kind === 'cumulative-over'
    ? m.vangnet_rule_cumulative({ ...about, last: String(rule.years.at(-1) ?? '') })
    : m.vangnet_rule_years({ ...about, count: formatCount(rule.atLeastYears) })
}
