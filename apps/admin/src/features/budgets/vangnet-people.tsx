import type { Explained } from '@vliegwiel/budgets/formula'
import { conditions, nationalTotals } from '@vliegwiel/budgets/vangnet'
import { m } from '@vliegwiel/i18n'
import { type Column, DataTable, Link, Section } from '@vliegwiel/ui'
import { euro, signedEuro } from './budget-words.ts'
import { conditionText, foundText, percentOf, whyText } from './vangnet-words.ts'

type National = (typeof nationalTotals)[number]

const amountText = (found: National['final']) => (found.known ? euro(found.value) : whyText(found.note))

function movedText({ provisional, final }: National): string {
  if (!provisional.known || !final.known) return m.vangnet_not_known()
  const moved = final.value - provisional.value
  return `${signedEuro(moved)} (${percentOf((100 * moved) / provisional.value)})`
}

/** What people judge, and how far national budgets moved: why a provisional answer may turn. */
export function VangnetPeople({ swing }: { readonly swing: Explained | null }) {
  const columns: readonly Column<National>[] = [
    { id: 'year', header: m.vangnet_col_year(), fixed: true, cell: ({ year }) => String(year) },
    {
      id: 'provisional',
      header: m.vangnet_fig_provisional(),
      align: 'end',
      cell: ({ provisional }) => amountText(provisional),
    },
    { id: 'final', header: m.vangnet_fig_final(), align: 'end', cell: ({ final }) => amountText(final) },
    { id: 'moved', header: m.vangnet_national_moved(), align: 'end', phone: 'end', cell: movedText },
  ]
  const sources = nationalTotals.flatMap(({ provisional, final }) => [foundText(provisional), foundText(final)])
  return (
    <>
      <Section title={m.vangnet_people()} note={m.vangnet_people_note()}>
        <ul>
          {conditions.map(({ id, years, found }) => {
            const { text, address } = foundText(found)
            return (
              <li key={id}>
                {conditionText(id)}{' '}
                <span className="vw-secondary">
                  {m.vangnet_condition_years({ years })} ·{' '}
                  {address === null ? text : <Link href={address}>{text}</Link>}
                </span>
              </li>
            )
          })}
        </ul>
      </Section>
      <Section
        title={m.vangnet_national()}
        note={swing === null ? undefined : m.vangnet_sub_may_turn({ percent: percentOf(swing.value) })}
      >
        <DataTable
          label={m.vangnet_national_table()}
          columns={columns}
          rows={nationalTotals}
          rowKey={({ year }) => String(year)}
        />
        <ul>
          {[...new Map(sources.map((one) => [one.text, one])).values()].map(({ text, address }) => (
            <li key={text} className="vw-secondary">
              {address === null ? text : <Link href={address}>{text}</Link>}
            </li>
          ))}
        </ul>
      </Section>
    </>
  )
}
