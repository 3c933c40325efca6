import '../features.css'
import { m } from '@vliegwiel/i18n'
import { formatDate, formatTime } from '../../app/shown-clock.ts'
import { BeforeAfter, DataTable, DescriptionList, StatusChip, type Column } from '@vliegwiel/ui'
import Ban from 'lucide-react/icons/ban'
import Check from 'lucide-react/icons/check'
import type { ReactNode } from 'react'
import { entryChanges, restOf } from './detail-changes.ts'
import { objectName, sentenceOf, type Entry } from './sentence.ts'
import { useRowKeys } from '../../lists/use-row-keys.ts'

export function ResultChip({ result }: { result: Entry['result'] }) {
  if (result === 'ok') {
    return (
      <StatusChip tone="ok" icon={Check} look="text">
        {m.log_result_ok()}
      </StatusChip>
    )
  }
  return result === 'refused' ? (
    <StatusChip tone="bad" icon={Ban}>
      {m.log_result_refused()}
    </StatusChip>
  ) : (
    <StatusChip tone="warn">{m.log_result_failed()}</StatusChip>
  )
}

const origins: Readonly<Record<string, () => string>> = {
  console: m.log_origin_console,
  'command-line': m.log_origin_command,
  job: m.log_origin_job,
  'sign-in': m.log_origin_signin,
  demo: m.log_origin_demo,
}
const originName = (origin: string) => (Object.hasOwn(origins, origin) ? origins[origin]?.() : origin)

const columns = (): Column<Entry>[] => [
  {
    id: 'what',
    header: m.log_column_what(),
    fixed: true,
    width: '52%',
    cell: (entry) => (
      <span className="adm-sentence" data-result={entry.result}>
        {sentenceOf(entry)}
      </span>
    ),
  },
  {
    id: 'when',
    header: m.log_column_when(),
    cell: (entry) => {
      const at = new Date(entry.at)
      return (
        <span className="vw-muted">
          {formatDate(at)}, {formatTime(at)}
        </span>
      )
    },
  },
  { id: 'origin', header: m.log_column_origin(), phone: 'hidden', cell: (entry) => originName(entry.origin) },
  {
    id: 'result',
    header: m.log_column_result(),
    phone: 'end',
    cell: (entry) => <ResultChip result={entry.result} />,
  },
]

interface EntryTableProps {
  entries: readonly Entry[]
  loading: boolean
  empty: ReactNode
  hidden: readonly string[]
  onHidden: (hidden: string[]) => void
}

/** The log, newest first; a row opens to what was and what became. */
export function EntryTable({ entries, loading, empty, hidden, onHidden }: EntryTableProps) {
  const list = useRowKeys<HTMLDivElement>()
  return (
    <div ref={list}>
      <DataTable
        label={m.log_table()}
        columns={columns()}
        rows={entries}
        rowKey={(entry) => String(entry.seq)}
        rowLabel={(entry) => sentenceOf(entry)}
        loading={loading}
        empty={empty}
        hidden={hidden}
        onHiddenChange={onHidden}
        expand={(entry) => <EntryDetail entry={entry} />}
      />
    </div>
  )
}

function EntryDetail({ entry }: { entry: Entry }) {
  const object = entry.objectLabel === null ? null : objectName(entry.action, entry.objectLabel)
  const changes = entryChanges(entry, object ?? m.log_object())
  return (
    <>
      {changes !== null && <BeforeAfter label={m.log_details({ seq: entry.seq })} changes={changes} />}
      <DescriptionList
        items={[
          { label: m.log_column_seq(), value: entry.seq },
          { label: m.log_column_who(), value: entry.actorName === '' ? m.log_platform() : entry.actorName },
          ...(object === null ? [] : [{ label: m.log_object(), value: object }]),
          ...(entry.network === null ? [] : [{ label: m.log_network(), value: entry.network }]),
          { label: m.log_action(), value: <code>{entry.action}</code> },
          ...restOf(entry.detail),
        ]}
      />
    </>
  )
}
