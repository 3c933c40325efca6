import { m } from '@vliegwiel/i18n'
import { formatDate } from '../../app/shown-clock.ts'
import { Disclosure, Section, StatusChip } from '@vliegwiel/ui'
import CircleOff from 'lucide-react/icons/circle-off'
import Plus from 'lucide-react/icons/plus'
import Pencil from 'lucide-react/icons/pencil'
import { useState } from 'react'
import { inLanguage, type KindDescription } from '../../blocks/kinds.ts'
import { ReadBlocks } from '../../blocks/read-block.tsx'
import type { ComparedDocument } from './preview-documents.ts'

interface PreviewListProps {
  kinds: readonly KindDescription[]
  documents: readonly ComparedDocument[]
}

/** All documents of a moment by their kind; what is other than today stands first in each. */
export function PreviewList({ kinds, documents }: PreviewListProps) {
  const order = ['new', 'changed', 'gone', 'same']
  return (
    <>
      {kinds.map((kind) => {
        const own = documents
          .filter((one) => one.kind === kind.word)
          .toSorted((one, other) => order.indexOf(one.difference) - order.indexOf(other.difference))
        if (own.length === 0) return null
        return (
          <Section key={kind.word} title={inLanguage(kind.words.many)} note={m.documents_count({ count: own.length })}>
            {own.map((document) => (
              <PreviewDocument key={document.key} kind={kind} document={document} />
            ))}
          </Section>
        )
      })}
    </>
  )
}

function PreviewDocument({ kind, document }: { kind: KindDescription; document: ComparedDocument }) {
  const [open, setOpen] = useState(false)
  return (
    <div className="adm-preview-document">
      <Disclosure title={document.title} aside={<Aside document={document} />} onToggle={setOpen}>
        {open && (
          <div className="adm-preview-body">
            {document.status === 'withdrawn' && (
              <p className="adm-emergency">{m.releases_preview_withdrawn({ reason: document.reason ?? '' })}</p>
            )}
            {document.removed > 0 && (
              <p className="vw-muted">{m.releases_preview_removed({ count: document.removed })}</p>
            )}
            <ReadBlocks kind={kind} content={document.content} marked={document.marked} />
          </div>
        )}
      </Disclosure>
    </div>
  )
}

function Aside({ document }: { document: ComparedDocument }) {
  const { difference, marked, removed, release, fromName, since } = document
  return (
    <span className="adm-release-head">
      {difference === 'new' && (
        <StatusChip tone="info" icon={Plus} look="text">
          {m.releases_preview_new()}
        </StatusChip>
      )}
      {difference === 'changed' && (
        <StatusChip tone="info" icon={Pencil} look="text">
          {m.releases_preview_changed({ count: Math.max(1, marked.size + removed) })}
        </StatusChip>
      )}
      {difference === 'gone' && (
        <StatusChip tone="bad" icon={CircleOff} look="text">
          {m.releases_preview_gone()}
        </StatusChip>
      )}
      <span>
        {release === null
          ? `${m.releases_preview_from({ name: fromName })} · ${m.documents_since({ date: formatDate(new Date(since)) })}`
          : m.releases_preview_by({ name: release.name })}
      </span>
    </span>
  )
}
