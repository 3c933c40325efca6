import { formatChange, formatCount, formatDate, formatPersons, m } from '@vliegwiel/i18n'
import { AnswerSentence, DataTable, EmptyState, RadioGroup, Section, StatusChip, type Column } from '@vliegwiel/ui'
import BookOpen from 'lucide-react/icons/book-open'
import type { ReactNode } from 'react'
import type { Ledger, LedgerMonth } from './budget.ts'
import { monthText, stageWords } from './budget-words.ts'
import { FormulaNote } from './formula-note.tsx'
import { KnownAtSlider } from './known-at-slider.tsx'
import { countIn, reasonsShown } from './ledger-table.ts'

export interface LedgerViewProps {
  readonly ledger: Ledger
  readonly onDay: (day: string) => void
  readonly onFlow: (flow: Ledger['flow']) => void
  /** What can be done as long as there is nothing. */
  readonly begin?: ReactNode
}

/** Who left or came, by month and reason, as it was known on a day. */
export function LedgerView({ ledger, onDay, onFlow, begin }: LedgerViewProps) {
  const { sums, period, days, today } = ledger
  const stops = days.includes(today) ? days : [...days, today]
  return (
    <div className="vw-stack">
      <div className="vw-ledger-tools">
        <RadioGroup
          label={m.budgets_flow()}
          name="flow"
          value={ledger.flow}
          options={[
            { value: 'outflow', label: m.budgets_flow_out() },
            { value: 'inflow', label: m.budgets_flow_in() },
          ]}
          onChange={(value) => onFlow(value === 'inflow' ? 'inflow' : 'outflow')}
        />
        {days.length > 0 && <KnownAtSlider days={stops} day={ledger.day} onChange={onDay} />}
      </div>
      {sums === null || period === null ? (
        <EmptyState
          icon={BookOpen}
          title={m.budgets_ledger_empty()}
          text={ledger.version === 0 ? m.budgets_ledger_empty_reasons() : m.budgets_ledger_empty_text()}
          action={begin}
        />
      ) : (
        <>
          <AnswerSentence sub={subOf(ledger)}>{answerOf(ledger)}</AnswerSentence>
          <MonthTable ledger={ledger} />
          <Shares ledger={ledger} />
          <StockTable ledger={ledger} />
          <Sources ledger={ledger} />
        </>
      )}
    </div>
  )
}

function answerOf({ sums, flow }: Ledger): string {
  if (sums === null || sums.months === 0) return m.budgets_answer_unknown()
  const people = formatPersons(sums.total)
  if (flow === 'inflow') return m.budgets_answer_in({ people })
  const percent = sums.influenceable === null ? null : formatCount(sums.influenceable.percent.value)
  return percent === null || sums.influenceUnknown.length > 0
    ? m.budgets_answer_out({ people })
    : m.budgets_answer_out_share({ people, percent })
}

function subOf({ sums, period, day, assumptions }: Ledger): string {
  if (sums === null || period === null) return ''
  const about = { from: monthText(period.from), to: monthText(period.to), day: formatDate(day, 'long') }
  const known =
    sums.missing.length === 0
      ? m.budgets_answer_sub(about)
      : m.budgets_answer_sub_missing({ ...about, missing: formatCount(sums.missing.length) })
  // Whether figures are real stands in their source, so it stands where they are told.
  const sources = [...new Set(assumptions.map(({ source }) => source))]
  const [only] = sources
  return only === undefined || sources.length > 1 ? known : `${known} ${m.budgets_answer_sub_source({ source: only })}`
}

function MonthTable({ ledger }: { ledger: Ledger }) {
  const { sums } = ledger
  const totalOf = (reason: string) => sums?.parts.find((part) => part.reason === reason)?.count
  const columns: readonly Column<LedgerMonth>[] = [
    {
      id: 'month',
      header: m.budgets_col_month(),
      fixed: true,
      cell: ({ month }) => monthText(month),
      total: m.budgets_together(),
    },
    ...reasonsShown(ledger).map(({ id, name, combines }): Column<LedgerMonth> => ({
      id,
      header: name,
      note: combines.length > 0 ? m.budgets_combined() : undefined,
      align: 'end',
      cell: (row) => {
        const count = countIn(row, id)
        return count === null ? '–' : formatCount(count)
      },
      total: formatCount(totalOf(id) ?? 0),
    })),
    {
      id: 'total',
      header: m.budgets_col_total(),
      align: 'end',
      phone: 'end',
      cell: ({ figure }) => (figure === null ? '–' : <strong>{formatCount(figure.total)}</strong>),
      total: formatCount(sums?.total ?? 0),
    },
    {
      id: 'stage',
      header: m.budgets_col_stage(),
      cell: ({ figure }) =>
        figure === null ? (
          <StatusChip tone="warn">{m.budgets_month_unknown()}</StatusChip>
        ) : (
          <StatusChip tone={figure.stage === 'final' ? 'ok' : 'neutral'}>{stageWords[figure.stage]()}</StatusChip>
        ),
    },
    {
      id: 'known',
      header: m.budgets_col_known(),
      cell: ({ figure }) => (figure === null ? '–' : formatDate(figure.knownAt)),
    },
  ]
  return (
    <DataTable
      label={m.budgets_ledger_table()}
      columns={columns}
      rows={ledger.months}
      rowKey={({ month }) => month}
      rowLabel={({ month }) => monthText(month)}
      wide
    />
  )
}

/** Percentages beside the counts they were made of; each opens its formula. */
function Shares({ ledger: { sums, classes } }: { ledger: Ledger }) {
  if (sums === null || sums.total === 0) return null
  const names = new Map(classes.map(({ id, name }) => [id, name]))
  const groups = [
    ...(sums.influenceable === null || sums.influenceUnknown.length > 0
      ? []
      : [{ key: 'influenceable', title: m.budgets_share_influenceable(), share: sums.influenceable }]),
    ...(sums.work === null ? [] : [{ key: 'work', title: m.budgets_share_work(), share: sums.work }]),
    ...sums.parts.flatMap(({ reason, share }) =>
      share === null ? [] : [{ key: `reason-${reason}`, title: names.get(reason) ?? reason, share }],
    ),
  ]
  return (
    <Section title={m.budgets_shares()} note={m.budgets_shares_note({ base: formatPersons(sums.total) })}>
      {sums.influenceUnknown.length > 0 && (
        <p className="vw-secondary">
          {m.budgets_influence_unknown({
            reasons: sums.influenceUnknown.map((id) => names.get(id) ?? id).join(', '),
          })}
        </p>
      )}
      {groups.map(({ key, title, share }) => (
        <FormulaNote
          key={key}
          title={m.budgets_share_of({
            name: title,
            count: formatCount(share.count),
            base: formatCount(share.base),
          })}
          explained={share.percent}
        />
      ))}
    </Section>
  )
}

function stockText({ kind, difference }: Ledger['stock'][number]): string {
  if (kind === 'balances') return m.budgets_stock_balances()
  return kind === 'differs'
    ? m.budgets_stock_differs({ difference: formatChange(difference ?? 0) })
    : m.budgets_stock_unknown()
}

function StockTable({ ledger: { stock } }: { ledger: Ledger }) {
  if (stock.length === 0) return null
  const number = (value: number | null) => (value === null ? '–' : formatCount(value))
  const columns: readonly Column<Ledger['stock'][number]>[] = [
    { id: 'month', header: m.budgets_col_month(), fixed: true, cell: ({ month }) => monthText(month) },
    { id: 'stock', header: m.budgets_stock_begin(), align: 'end', cell: (row) => number(row.stock) },
    { id: 'in', header: m.budgets_flow_in(), align: 'end', cell: (row) => number(row.inflow) },
    { id: 'out', header: m.budgets_flow_out(), align: 'end', cell: (row) => number(row.outflow) },
    { id: 'next', header: m.budgets_stock_next(), align: 'end', cell: (row) => number(row.next) },
    {
      id: 'verdict',
      header: m.budgets_stock_verdict(),
      phone: 'end',
      cell: (row) => (
        <StatusChip tone={row.kind === 'balances' ? 'ok' : row.kind === 'differs' ? 'bad' : 'neutral'}>
          {stockText(row)}
        </StatusChip>
      ),
    },
  ]
  return (
    <Section title={m.budgets_stock_title()} note={m.budgets_stock_note()}>
      <DataTable label={m.budgets_stock_title()} columns={columns} rows={stock} rowKey={({ month }) => month} />
    </Section>
  )
}

function Sources({ ledger: { assumptions } }: { ledger: Ledger }) {
  return (
    <Section title={m.budgets_sources()}>
      <ul>
        {assumptions.map(({ value, source, date }) => (
          <li key={String(value)}>{m.budgets_source_known({ source, day: formatDate(date, 'long') })}</li>
        ))}
      </ul>
    </Section>
  )
}
