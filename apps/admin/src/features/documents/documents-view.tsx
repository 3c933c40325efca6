import { m } from '@vliegwiel/i18n'
import { Button, DataTable, EmptyState, type Sort } from '@vliegwiel/ui'
import FileText from 'lucide-react/icons/file-text'
import { inLanguage, type KindDescription } from '../../blocks/kinds.ts'
import { useRowKeys } from '../../lists/use-row-keys.ts'
import { inSentence } from '../../words/in-sentence.ts'
import { documentColumns, type DocumentPlaces } from './document-columns.tsx'
import { sortDocuments, type DocumentLine } from './document-line.ts'

export interface DocumentsViewProps {
  tenantName: string
  kind: KindDescription
  /** Already narrowed. */
  documents: readonly DocumentLine[]
  loading: boolean
  filtered: boolean
  today: string
  places: DocumentPlaces
  sort: Sort
  onSort: (sort: Sort) => void
  hidden: readonly string[]
  onHidden: (hidden: string[]) => void
  onClearFilters: () => void
  onNew?: (() => void) | undefined
}

/** All documents of a kind: what holds, what is on its way, where it comes from. */
export function DocumentsView(props: DocumentsViewProps) {
  const { kind, documents, today, places, sort } = props
  const list = useRowKeys<HTMLDivElement>()
  const many = inLanguage(kind.words.many)
  return (
    <div ref={list}>
      <DataTable
        label={m.documents_table({ kind: many, tenant: props.tenantName })}
        columns={documentColumns(today, places, documents)}
        rows={sortDocuments(documents, sort)}
        rowKey={({ key }) => key}
        rowLabel={({ title }) => title}
        density="two-line"
        sort={sort}
        onSort={props.onSort}
        hidden={props.hidden}
        onHiddenChange={props.onHidden}
        loading={props.loading}
        tools={documents.length > 0 && <DocumentCounts documents={documents} />}
        empty={
          props.filtered ? (
            <EmptyState
              icon={FileText}
              title={m.documents_none_title()}
              text={m.documents_none_text()}
              action={<Button onClick={props.onClearFilters}>{m.table_filter_clear()}</Button>}
            />
          ) : (
            <EmptyState
              icon={FileText}
              title={m.documents_empty_title({ kinds: inSentence(many) })}
              text={inLanguage(kind.words.empty)}
              action={props.onNew && <Button onClick={props.onNew}>{m.documents_empty_action()}</Button>}
            />
          )
        }
      />
    </div>
  )
}

/** What the list holds, in one line. */
function DocumentCounts({ documents }: { documents: readonly DocumentLine[] }) {
  const own = documents.filter(({ origin }) => origin !== 'inherited').length
  const open = documents.filter((line) => line.open.length > 0).length
  return (
    <span className="vw-secondary">
      {[
        m.documents_count({ count: documents.length }),
        m.documents_count_own({ count: own }),
        m.documents_count_open({ count: open }),
      ].join(' · ')}
    </span>
  )
}
