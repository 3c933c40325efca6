import type { Explained } from '@vliegwiel/budgets/formula'
import { conditions, nationalTotals } from '@vliegwiel/budgets/vangnet'
import { m } from '@vliegwiel/i18n'
import { type Column, DataTable, Section } from '@vliegwiel/ui'
import { euro, signedEuro } from './budget-words.ts'
import { FoundNote } from './found-note.tsx'
import { conditionText, percentOf, whyText } from './vangnet-words.ts'

type National = (typeof nationalTotals)[number]

const amountText = (found: National['final']) => (found.known ? euro(found.value) : whyText(found.note))

function movedText({ provisional, final }: National): string {
  if (!provisional.known || !final.known) return m.vangnet_not_known()
  const moved = final.value - provisional.value
  return `${signedEuro(moved)} (${percentOf(Math.round((1000 * moved) / provisional.value) / 10)})`
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
  const founds = nationalTotals.flatMap(({ provisional, final }) => [provisional, final].filter(({ known }) => known))
  const sources = [...new Map(founds.map((one) => [one.source, one])).values()]
  return (
    <>
      <Section title={m.vangnet_people()} note={m.vangnet_people_note()}>
        <ul>
          {conditions.map(({ id, years, found }) => (
            <li key={id}>
              {conditionText(id)} <FoundNote found={found} before={m.vangnet_condition_years({ years })} />
            </li>
          ))}
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
          {sources.map((found) => (
            <li key={found.source}>
              <FoundNote found={found} />
            </li>
          ))}
        </ul>
      </Section>
    </>
  )
}
