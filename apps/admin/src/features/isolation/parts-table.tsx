import { formatCount, m } from '@vliegwiel/i18n'
import { DataTable, StatusChip, type Column } from '@vliegwiel/ui'
import Check from 'lucide-react/icons/check'
import { attemptsOf, leaksOf, probesOf, verbCount, verbs, type Part, type Verb } from './parts.ts'

const verbNames: Record<Verb, () => string> = {
  select: m.isolation_verb_select,
  insert: m.isolation_verb_insert,
  update: m.isolation_verb_update,
  delete: m.isolation_verb_delete,
}

function Leaks({ count }: { count: number }) {
  return count === 0 ? (
    <StatusChip tone="ok" icon={Check} look="text">
      0
    </StatusChip>
  ) : (
    <StatusChip tone="bad" look="text">
      {formatCount(count)}
    </StatusChip>
  )
}

/** What was tried and refused, a row for each part; a row opens to its tables and procedures. */
export function PartsTable({ parts }: { parts: readonly Part[] }) {
  const total = (of: (part: Part) => number) => parts.reduce((sum, part) => sum + of(part), 0)
  const count = (id: string, header: string, of: (part: Part) => number): Column<Part> => ({
    id,
    header,
    align: 'end',
    cell: (part) => formatCount(of(part)),
    total: formatCount(total(of)),
  })
  const columns: Column<Part>[] = [
    { id: 'part', header: m.isolation_part(), fixed: true, cell: (part) => part.name },
    count('tables', m.isolation_tables(), (part) => part.tables.length),
    ...verbs.map((verb): Column<Part> => ({
      ...count(verb, verbNames[verb](), (part) => verbCount(part, verb)),
      group: m.isolation_refuses(),
      phone: 'hidden',
      cell: (part) => <span className="vw-muted">{formatCount(verbCount(part, verb))}</span>,
    })),
    count('procedures', m.isolation_procedures(), (part) => part.procedures.length),
    { ...count('probes', m.isolation_probes(), probesOf), cell: (part) => <b>{formatCount(probesOf(part))}</b> },
    {
      id: 'leaks',
      header: m.isolation_leaks(),
      align: 'end',
      phone: 'end',
      cell: (part) => <Leaks count={leaksOf(part)} />,
      total: <Leaks count={total(leaksOf)} />,
    },
  ]
  return (
    <DataTable
      label={m.isolation_table()}
      columns={columns}
      rows={parts}
      rowKey={(part) => part.id}
      rowLabel={(part) => part.name}
      expand={(part) => <PartDetail part={part} />}
    />
  )
}

function PartDetail({ part }: { part: Part }) {
  const tables = part.tables.map((table) => ({
    name: table.table,
    count: attemptsOf(table),
    leaks: table.leaks.map((leak) => `${leak.verb} (${leak.scope})`),
  }))
  const procedures = part.procedures.map((procedure) => ({
    name: procedure.path,
    count: procedure.attempts,
    leaks: procedure.leaks.map((leak) => `${leak.role} (${leak.leak})`),
  }))
  return (
    <ul className="adm-attempts">
      {[...tables, ...procedures].map(({ name, count, leaks }) => (
        <li key={name}>
          <b>{name}</b> {m.isolation_row_times({ count: formatCount(count), leaks: leaks.length })}
          {leaks.length > 0 && (
            <StatusChip tone="bad" look="text">
              {leaks.join(', ')}
            </StatusChip>
          )}
        </li>
      ))}
    </ul>
  )
}
