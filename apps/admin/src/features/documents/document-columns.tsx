import { daysBetween, formatRelativeDays, m } from '@vliegwiel/i18n'
import { formatDate } from '../../app/shown-clock.ts'
import { Link, StatusChip, type Column, type Tone } from '@vliegwiel/ui'
import ArrowDownToLine from 'lucide-react/icons/arrow-down-to-line'
import CornerDownRight from 'lucide-react/icons/corner-down-right'
import Lightbulb from 'lucide-react/icons/lightbulb'
import Pencil from 'lucide-react/icons/pencil'
import { rowLink } from '../../lists/use-row-keys.ts'
import { VersionChip } from '../../versions/version-chip.tsx'
import { dayHere } from '../../app/today.ts'
import type { DocumentLine } from './document-line.ts'

export interface DocumentPlaces {
  readonly openHref: (line: DocumentLine) => string
  readonly inboxHref: string
}

const statusWords: Readonly<Record<DocumentLine['status'], readonly [Tone, () => string]>> = {
  'in-force': ['ok', m.documents_status_in_force],
  withdrawn: ['bad', m.documents_status_withdrawn],
  none: ['neutral', m.documents_status_none],
}

/** Columns of the overview; each cell answers in one word with a line of detail under it. */
export function documentColumns(
  today: string,
  places: DocumentPlaces,
  documents: readonly DocumentLine[],
): Column<DocumentLine>[] {
  // Who has nobody below, or nobody who differs, need not read an empty column.
  const below = documents.some(({ overridesBelow }) => overridesBelow > 0)
  return [
    {
      id: 'title',
      header: m.documents_column_title(),
      fixed: true,
      sortable: true,
      width: '26%',
      cell: (line) => (
        <Link href={places.openHref(line)} look="quiet" {...rowLink}>
          {line.title}
        </Link>
      ),
    },
    {
      id: 'status',
      header: m.documents_column_status(),
      sortable: true,
      phone: 'end',
      cell: (line) => <NowCell line={line} />,
    },
    { id: 'open', header: m.documents_column_open(), sortable: true, cell: (line) => <OpenCell line={line} /> },
    {
      id: 'origin',
      header: m.documents_column_origin(),
      sortable: true,
      cell: (line) => <OriginCell line={line} inboxHref={places.inboxHref} />,
    },
    {
      id: 'last',
      header: m.documents_column_last(),
      sortable: true,
      phone: 'hidden',
      cell: (line) => <LastCell line={line} today={today} />,
    },
    { id: 'checks', header: m.documents_column_checks(), phone: 'hidden', cell: (line) => <ChecksCell line={line} /> },
    ...(below ? [belowColumn()] : []),
  ]
}

const belowColumn = (): Column<DocumentLine> => ({
  id: 'below',
  header: m.documents_column_below(),
  sortable: true,
  phone: 'hidden',
  cell: ({ overridesBelow: count }) => (count === 0 ? <Nothing /> : m.documents_below({ count })),
})

const Nothing = () => <span className="vw-muted">–</span>

function NowCell({ line }: { line: DocumentLine }) {
  const [tone, word] = statusWords[line.status]
  return (
    <div className="adm-cell">
      <StatusChip tone={tone} look="text">
        {word()}
      </StatusChip>
      {line.status !== 'none' && line.since !== null && (
        <small>{line.reason ?? m.documents_since({ date: formatDate(new Date(line.since)) })}</small>
      )}
    </div>
  )
}

function OpenCell({ line }: { line: DocumentLine }) {
  if (line.open.length === 0) return <Nothing />
  return (
    <div className="adm-cell">
      {line.open.map((version) => (
        <span key={version.number}>
          <VersionChip line={version} />
          {version.personal && <small>{m.documents_state_personal()}</small>}
        </span>
      ))}
    </div>
  )
}

function OriginCell({ line, inboxHref }: { line: DocumentLine; inboxHref: string }) {
  const { origin, fromName, ownBlocks, waiting } = line
  const Icon = origin === 'inherited' ? CornerDownRight : Pencil
  return (
    <div className="adm-cell">
      <span className="adm-origin" data-origin={origin}>
        <Icon size={15} aria-hidden="true" />
        {fromName === null ? m.documents_origin_own() : m.documents_origin_inherited({ name: fromName })}
      </span>
      {ownBlocks > 0 && fromName !== null && <small>{m.documents_own_blocks({ count: ownBlocks })}</small>}
      {waiting > 0 && (
        <Link href={inboxHref} className="adm-waiting">
          <StatusChip tone="warn" icon={ArrowDownToLine} look="text">
            {m.documents_waiting({ count: waiting })}
          </StatusChip>
        </Link>
      )}
    </div>
  )
}

function LastCell({ line, today }: { line: DocumentLine; today: string }) {
  if (line.lastBy === null || line.lastAt === null) return <Nothing />
  const days = daysBetween(today, dayHere(new Date(line.lastAt)))
  return (
    <div className="adm-cell">
      <span>{line.lastBy}</span>
      <small>{formatRelativeDays(days)}</small>
    </div>
  )
}

function ChecksCell({ line }: { line: DocumentLine }) {
  const [version] = line.open
  if (version === undefined) return <Nothing />
  if (version.errors > 0) {
    return (
      <StatusChip tone="bad" look="text">
        {m.documents_errors({ count: version.errors })}
      </StatusChip>
    )
  }
  if (version.advices > 0) {
    return (
      <StatusChip tone="neutral" icon={Lightbulb} look="text">
        {m.documents_advices({ count: version.advices })}
      </StatusChip>
    )
  }
  return (
    <StatusChip tone="ok" look="text">
      {m.documents_checks_fine()}
    </StatusChip>
  )
}
