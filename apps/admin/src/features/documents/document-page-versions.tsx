import { m } from '@vliegwiel/i18n'
import { formatDate } from '../../app/shown-clock.ts'
import { Button, Link, MenuButton, SelectField } from '@vliegwiel/ui'
import { useState } from 'react'
import { VersionChip } from '../../versions/version-chip.tsx'
import type { Shown } from './document-page-data.ts'

export interface VersionListProps {
  versions: Shown['versions']
  mayWrite: boolean
  versionHref: (number: number) => string
  onCompare: (from: number, to: number) => void
  onRestore: (number: number) => void
}

/** Every version, newest first, and any two of them beside each other. */
export function VersionList({ versions, mayWrite, versionHref, onCompare, onRestore }: VersionListProps) {
  const [newest, second] = versions
  const [to, setTo] = useState(newest?.number ?? 1)
  const [from, setFrom] = useState(second?.number ?? newest?.number ?? 1)
  if (newest === undefined) return <p className="vw-muted">{m.editor_doc_versions_none()}</p>
  const options = versions.map(({ number }) => ({ value: String(number), label: m.editor_doc_version({ number }) }))
  return (
    <>
      {second !== undefined && (
        <form
          className="doc-compare"
          onSubmit={(event) => {
            event.preventDefault()
            onCompare(from, to)
          }}
        >
          <SelectField
            label={m.editor_doc_compare_from()}
            width="short"
            options={options}
            value={String(from)}
            onChange={(event) => setFrom(Number(event.target.value))}
          />
          <SelectField
            label={m.editor_doc_compare_to()}
            width="short"
            options={options}
            value={String(to)}
            onChange={(event) => setTo(Number(event.target.value))}
          />
          <Button type="submit">{m.editor_doc_compare()}</Button>
        </form>
      )}
      <ol className="doc-rows">
        {versions.map((version) => (
          <li key={version.number}>
            <Link href={versionHref(version.number)} look="quiet">
              {m.editor_doc_version({ number: version.number })}
            </Link>
            <VersionChip line={version} />
            <span className="vw-secondary">
              {version.authors.join(', ')} · {formatDate(new Date(version.changedAt))}
              {version.personal && ` · ${m.editor_personal()}`}
            </span>
            {mayWrite && version.state !== 'draft' && (
              <MenuButton
                label={`${m.editor_doc_restore()}: ${m.editor_doc_version({ number: version.number })}`}
                items={[
                  {
                    id: 'restore',
                    label: m.editor_doc_restore_version({ number: version.number }),
                    onSelect: () => onRestore(version.number),
                  },
                ]}
              />
            )}
          </li>
        ))}
      </ol>
    </>
  )
}
