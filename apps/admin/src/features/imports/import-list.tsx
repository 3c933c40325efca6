import { m } from '@vliegwiel/i18n'
import { formatDate, formatTime } from '../../app/shown-clock.ts'
import { DataTable, EmptyState, Link, Section, StatusChip, type Column } from '@vliegwiel/ui'
import Sheet from 'lucide-react/icons/sheet'
import { inLanguage } from '../../blocks/kinds.ts'
import { rowLink, useRowKeys } from '../../lists/use-row-keys.ts'
import { countsText, statusWords, type RunLine } from './run-words.ts'

const moment = (text: string) => `${formatDate(new Date(text))}, ${formatTime(new Date(text))}`

const columns = (hrefOfRun: (runId: string) => string): Column<RunLine>[] => [
  {
    id: 'file',
    header: m.imports_list_file(),
    fixed: true,
    width: '28%',
    cell: (run) => (
      <Link look="quiet" className="imp-value" href={hrefOfRun(run.runId)} {...rowLink}>
        {run.undoes === null ? run.fileName : m.imports_undoing_of({ name: run.fileName })}
      </Link>
    ),
  },
  {
    id: 'into',
    header: m.imports_list_into(),
    cell: (run) => [inLanguage(run.title), run.destinationLabel].filter(Boolean).join(' · '),
  },
  { id: 'rows', header: m.imports_list_rows(), cell: (run) => countsText(run) || '–' },
  {
    id: 'when',
    header: m.imports_list_when(),
    width: '19%',
    cell: (run) => (
      <span className="vw-muted">
        {moment(run.createdAt)}
        <span className="imp-fix">{run.startedBy}</span>
      </span>
    ),
  },
  {
    id: 'status',
    header: m.imports_list_status(),
    phone: 'end',
    cell: (run) => (
      <StatusChip tone={statusWords[run.status].tone} look="text">
        {statusWords[run.status].text()}
      </StatusChip>
    ),
  },
]

interface ImportListProps {
  runs: readonly RunLine[]
  loading: boolean
  hrefOfRun: (runId: string) => string
}

/** Every import and every undoing, newest first. */
export function ImportList({ runs, loading, hrefOfRun }: ImportListProps) {
  const list = useRowKeys<HTMLDivElement>()
  return (
    <Section title={m.imports_list_title()}>
      <div ref={list}>
        <DataTable
          label={m.imports_list_table()}
          columns={columns(hrefOfRun)}
          rows={runs}
          rowKey={(run) => run.runId}
          loading={loading}
          density="two-line"
          empty={<EmptyState icon={Sheet} title={m.imports_list_empty_title()} text={m.imports_list_empty_text()} />}
        />
      </div>
    </Section>
  )
}
