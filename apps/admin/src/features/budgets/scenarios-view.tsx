import { formatDate, formatPersons, m } from '@vliegwiel/i18n'
import { DataTable, EmptyState, Link, Section, SelectField, SyntheticLabel, type Column } from '@vliegwiel/ui'
import SlidersHorizontal from 'lucide-react/icons/sliders-horizontal'
import type { ReactNode } from 'react'
import { address } from '../../app/address/address.ts'
import type { KeptScenario } from './budget.ts'
import { signedEuro } from './budget-words.ts'
import { ComparedScenarios } from './compared-scenarios.tsx'
import { computeScenario } from './scenario.ts'

export interface ScenariosViewProps {
  readonly slug: string
  readonly scenarios: readonly KeptScenario[]
  /** Ids of the two that are compared; undefined: not chosen. */
  readonly one: string | undefined
  readonly other: string | undefined
  readonly onCompare: (ids: { readonly one?: string | undefined; readonly other?: string | undefined }) => void
  readonly begin?: ReactNode
}

const kindWords = { case: m.cases_kind_case, caseload: m.cases_kind_caseload } as const

/** What came out of it, in a few words. */
function answerOf({ scenario }: KeptScenario): string {
  const computed = computeScenario(scenario)
  if (computed === null) return '–'
  if (computed.kind === 'caseload') return `${m.cases_n_extra_cost()}: ${signedEuro(computed.answer.extraCost.value)}`
  const { breakEven } = computed.case.result
  return breakEven.reached
    ? `${m.cases_key_even()}: ${formatPersons(breakEven.persons)}`
    : `${m.cases_key_balance()}: ${signedEuro(computed.case.result.balance.value)}`
}

/** Kept computations, and two of them beside each other. */
export function ScenariosView({ slug, scenarios, one, other, onCompare, begin }: ScenariosViewProps) {
  const columns: readonly Column<KeptScenario>[] = [
    {
      id: 'name',
      header: m.cases_col_name(),
      fixed: true,
      cell: ({ scenarioId, name, synthetic }) => (
        <>
          <Link href={address('/$slug/wat-als/$scenario', { slug, scenario: scenarioId })}>{name}</Link>{' '}
          {synthetic && <SyntheticLabel />}
        </>
      ),
    },
    { id: 'kind', header: m.cases_col_kind(), cell: ({ scenario }) => kindWords[scenario.kind]() },
    { id: 'answer', header: m.cases_col_answer(), cell: answerOf },
    {
      id: 'changed',
      header: m.cases_col_changed(),
      cell: ({ changedAt, by }) => `${formatDate(changedAt.slice(0, 10))}, ${by}`,
    },
  ]
  return (
    <div className="vw-stack">
      <DataTable
        label={m.cases_list()}
        columns={columns}
        rows={scenarios}
        rowKey={({ scenarioId }) => scenarioId}
        rowLabel={({ name }) => name}
        empty={
          <EmptyState icon={SlidersHorizontal} title={m.cases_empty()} text={m.cases_empty_text()} action={begin} />
        }
      />
      {scenarios.length > 1 && (
        <Section title={m.cases_compare()} note={m.cases_compare_note()}>
          <div className="vw-ledger-tools">
            <Choice
              label={m.cases_compare_one()}
              value={one}
              scenarios={scenarios}
              onChange={(id) => onCompare({ one: id, other })}
            />
            <Choice
              label={m.cases_compare_other()}
              value={other}
              scenarios={scenarios}
              onChange={(id) => onCompare({ one, other: id })}
            />
          </div>
          <ComparedScenarios
            one={scenarios.find(({ scenarioId }) => scenarioId === one)}
            other={scenarios.find(({ scenarioId }) => scenarioId === other)}
          />
        </Section>
      )}
    </div>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly value: string | undefined
  readonly scenarios: readonly KeptScenario[]
  readonly onChange: (id: string | undefined) => void
}

const Choice = ({ label, value, scenarios, onChange }: ChoiceProps) => (
  <SelectField
    label={label}
    value={value ?? ''}
    options={[
      { value: '', label: m.cases_compare_choose() },
      ...scenarios.map(({ scenarioId, name }) => ({ value: scenarioId, label: name })),
    ]}
    onChange={(event) => onChange(event.target.value === '' ? undefined : event.target.value)}
  />
)
