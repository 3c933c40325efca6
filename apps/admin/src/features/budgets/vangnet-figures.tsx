import { type BudgetFigure, budgetFigures, type NotedYear, resultOf, settledStage } from '@vliegwiel/budgets/vangnet'
import { formatDate, m } from '@vliegwiel/i18n'
import { type Column, DataTable, Disclosure, EmptyState, Section, SyntheticLabel } from '@vliegwiel/ui'
import PiggyBank from 'lucide-react/icons/piggy-bank'
import { formatDate as formatInstant } from '../../app/shown-clock.ts'
import type { VangnetFigure } from './budget.ts'
import { euro } from './budget-words.ts'
import { certaintyWords } from './case-words.ts'
import type { VangnetViewProps } from './vangnet-view.tsx'
import { figureWords, percentOf } from './vangnet-words.ts'

interface Props extends VangnetViewProps {
  readonly years: readonly NotedYear[]
}

/** What this municipality knows of its benefit budget: years by stage, each amount with its source. */
export function VangnetFigures({ vangnet, years, mayNote, onNote, onTakeBack, begin }: Props) {
  const { figures, earlier } = vangnet
  const find = (year: number, figure: BudgetFigure) => figures.find((one) => one.year === year && one.figure === figure)
  const actionsOf = (year: number) =>
    budgetFigures.map((name) => {
      const found = find(year, name)
      return found === undefined
        ? { id: name, label: m.vangnet_note_one({ figure: figureWords[name]() }), onSelect: () => onNote(year, name) }
        : {
            id: name,
            label: m.vangnet_take_back_one({ figure: figureWords[name]() }),
            onSelect: () => onTakeBack(found),
          }
    })
  const columns: readonly Column<NotedYear>[] = [
    { id: 'year', header: m.vangnet_col_year(), fixed: true, cell: ({ year }) => String(year) },
    ...budgetFigures.map((name): Column<NotedYear> => ({
      id: name,
      header: figureWords[name](),
      align: 'end',
      cell: ({ year }) => <Cell found={find(year, name)} />,
    })),
    { id: 'result', header: m.vangnet_result(), align: 'end', phone: 'end', cell: resultText },
  ]
  return (
    <Section
      title={m.vangnet_own()}
      note={figures.some(({ synthetic }) => synthetic) ? <SyntheticLabel /> : m.vangnet_own_note()}
    >
      <DataTable
        label={m.vangnet_own_table()}
        columns={columns}
        rows={years.toReversed()}
        rowKey={({ year }) => String(year)}
        density="two-line"
        wide
        rowLabel={({ year }) => String(year)}
        rowActions={mayNote ? ({ year }) => actionsOf(year) : undefined}
        empty={
          <EmptyState icon={PiggyBank} title={m.vangnet_own_empty()} text={m.vangnet_own_empty_text()} action={begin} />
        }
      />
      {earlier.length > 0 && (
        <Disclosure title={m.vangnet_earlier()}>
          <ul>
            {earlier.map((one) => (
              <li key={`${one.year} ${one.figure} ${one.version}`}>{earlierText(one)}</li>
            ))}
          </ul>
        </Disclosure>
      )}
    </Section>
  )
}

function Cell({ found }: { readonly found: VangnetFigure | undefined }) {
  if (found?.cents == null) return <span className="vw-secondary">{m.vangnet_not_known()}</span>
  return (
    <span className="vw-budget-name">
      {euro(found.cents)}
      <span className="vw-secondary">
        {found.source}, {formatDate(found.date)} · {certaintyWords[found.certainty]()}
      </span>
    </span>
  )
}

function resultText(year: NotedYear): string {
  const stage = settledStage(year)
  const result = stage && resultOf(year, stage)
  if (!result) return m.vangnet_not_known()
  const { deficit, percent } = result
  return deficit.value > 0
    ? m.vangnet_deficit({ amount: euro(deficit.value), percent: percentOf(percent.value) })
    : m.vangnet_surplus({ amount: euro(-deficit.value) })
}

function earlierText({ figure, year, cents, source, by, at }: VangnetFigure): string {
  const about = { figure: figureWords[figure](), year: String(year), by, day: formatInstant(new Date(at), 'long') }
  return cents === null
    ? m.vangnet_earlier_taken_back(about)
    : m.vangnet_earlier_line({ ...about, amount: euro(cents), source })
}
