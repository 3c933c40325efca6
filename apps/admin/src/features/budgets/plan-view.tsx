import { formatDate, m } from '@vliegwiel/i18n'
import { AnswerSentence, Banner, Button, DataTable, Section, type Column } from '@vliegwiel/ui'
import type { ReactNode } from 'react'
import type { Plan, PlanLine } from './budget.ts'
import { euro, lineKindWords, monthText, purseWords, signedEuro } from './budget-words.ts'
import { FormulaNote } from './formula-note.tsx'
import { pursesOf } from './purse-standing.ts'

export interface PlanViewProps {
  readonly plan: Plan
  readonly mayBook: boolean
  readonly mayManage: boolean
  readonly onBook: (line: PlanLine) => void
  readonly onTake: () => void
  readonly taking: boolean
  /** The bookings of a line, fetched when it is opened. */
  readonly bookings: (line: PlanLine) => ReactNode
  /** The pilots that a line pays, and what they show; fetched when it is opened. */
  readonly pilots: (line: PlanLine) => ReactNode
}

/** An adopted plan: lines by purse, what is promised, booked, left, and what the year comes to. */
export function PlanView({ plan, mayBook, mayManage, onBook, onTake, taking, bookings, pilots }: PlanViewProps) {
  const columns: readonly Column<PlanLine>[] = [
    {
      id: 'name',
      header: m.budgets_col_line(),
      fixed: true,
      cell: ({ name, kind, funding }) => (
        <span className="vw-budget-name">
          {name}
          <span className="vw-secondary">
            {lineKindWords[kind]()} · {funding}
          </span>
        </span>
      ),
    },
    {
      id: 'plan',
      header: m.budgets_col_plan(),
      align: 'end',
      cell: ({ budget, council }) => (
        <span className="vw-budget-name">
          {euro(budget)}
          {budget !== council && <span className="vw-secondary">{m.budgets_was({ amount: euro(council) })}</span>}
        </span>
      ),
    },
    { id: 'committed', header: m.budgets_col_committed(), align: 'end', cell: ({ committed }) => euro(committed) },
    {
      id: 'spent',
      header: m.budgets_col_spent(),
      align: 'end',
      cell: ({ spent, repaid }) => (
        <span className="vw-budget-name">
          {euro(spent)}
          {repaid > 0 && <span className="vw-secondary">{m.budgets_repaid({ amount: euro(repaid) })}</span>}
        </span>
      ),
    },
    { id: 'left', header: m.budgets_col_left(), align: 'end', phone: 'end', cell: ({ left }) => euro(left) },
    {
      id: 'expected',
      header: m.budgets_col_expected(),
      align: 'end',
      cell: ({ yearEnd }) => (yearEnd === null ? m.budgets_not_yet() : euro(yearEnd.expected.value)),
    },
    {
      id: 'over',
      header: m.budgets_col_over(),
      align: 'end',
      cell: ({ yearEnd }) =>
        yearEnd === null ? (
          '–'
        ) : (
          <span className={yearEnd.left.value < 0 ? 'vw-budget-short' : undefined}>
            {signedEuro(yearEnd.left.value)}
          </span>
        ),
    },
    {
      id: 'book',
      header: m.budgets_col_book(),
      cell: (line) => (
        <Button
          size="small"
          aria-label={m.budgets_book_on({ line: line.name })}
          disabledReason={mayBook ? undefined : m.budgets_no_right()}
          onClick={() => onBook(line)}
        >
          {m.budgets_book()}
        </Button>
      ),
    },
  ]
  return (
    <div className="vw-stack">
      <Answers plan={plan} />
      {plan.open.length > 0 && (
        <Banner
          tone="info"
          action={
            <Button busy={taking} disabledReason={mayManage ? undefined : m.budgets_no_right()} onClick={onTake}>
              {m.budgets_take()}
            </Button>
          }
        >
          {m.budgets_open_title()} {plan.open.map(({ day, reason }) => `${formatDate(day)}: ${reason}`).join(' · ')}
        </Banner>
      )}
      <DataTable
        label={m.budgets_lines_table()}
        columns={columns}
        rows={plan.lines}
        rowKey={({ line }) => line}
        rowLabel={({ name }) => name}
        groupOf={({ year, purse }) => m.budgets_group({ year, purse: purseWords[purse]() })}
        density="two-line"
        expand={(line) => <LineDetail line={line} bookings={bookings(line)} pilots={pilots(line)} />}
        wide
      />
      <Amendments plan={plan} />
    </div>
  )
}

/** A sentence for each purse of each year, and no sum over them. */
function Answers({ plan }: { plan: Plan }) {
  return pursesOf(plan.lines).map(({ purse, year, over, left }) => {
    const about = { year, purse: purseWords[purse](), left: euro(left) }
    const amount = over === null ? '' : euro(Math.abs(over))
    return (
      <AnswerSentence key={`${year} ${purse}`} sub={m.budgets_answer_purse_sub(about)}>
        {over === null
          ? m.budgets_answer_purse_unknown(about)
          : over < 0
            ? m.budgets_answer_purse_short({ ...about, amount })
            : m.budgets_answer_purse_over({ ...about, amount })}
      </AnswerSentence>
    )
  })
}

function LineDetail({ line, bookings, pilots }: { line: PlanLine; bookings: ReactNode; pilots: ReactNode }) {
  const { yearEnd } = line
  return (
    <div className="vw-stack">
      {yearEnd !== null && (
        <Section title={m.budgets_forecast()} note={m.budgets_forecast_through({ month: monthText(yearEnd.through) })}>
          <FormulaNote title={m.budgets_at_pace()} explained={yearEnd.atPace} />
          <FormulaNote title={m.budgets_promised()} explained={yearEnd.promised} />
          <FormulaNote title={m.budgets_col_over()} explained={yearEnd.left} />
        </Section>
      )}
      {pilots}
      {bookings}
    </div>
  )
}

/** What changed after the council decided, each with its decision. */
function Amendments({ plan }: { plan: Plan }) {
  const names = new Map(plan.lines.map(({ line, name }) => [line, name]))
  const named = (line: string) => names.get(line) ?? line
  return (
    <Section
      title={m.budgets_amendments()}
      note={m.budgets_amendments_note({
        day: formatDate(plan.adoptedOn, 'long'),
        by: plan.decision.by,
        reference: plan.decision.reference,
      })}
    >
      {plan.amendments.length === 0 ? (
        <p className="vw-secondary">{m.budgets_amendments_none()}</p>
      ) : (
        <ul className="vw-budget-amendments">
          {plan.amendments.map((amendment) => (
            <li key={amendment.number}>
              <p>
                <strong>{formatDate(amendment.day, 'long')}</strong>: {amendment.reason} ({amendment.decision.by},{' '}
                {amendment.decision.reference})
              </p>
              <ul>
                {amendment.changes.map((change, at) => (
                  <li key={`${change.line}-${at}`}>{changeText({ ...change, line: named(change.line) }, named)}</li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function changeText(change: Plan['amendments'][number]['changes'][number], named: (line: string) => string): string {
  const { kind, line, to, cents } = change
  const amount = cents === null ? '' : euro(cents)
  if (kind === 'transfer') return m.budgets_change_transfer({ line, to: named(to ?? ''), amount })
  if (kind === 'raise') return m.budgets_change_raise({ line, amount })
  return kind === 'lower' ? m.budgets_change_lower({ line, amount }) : m.budgets_change_add({ line })
}
