import { m } from '@vliegwiel/i18n'
import { Button, Link } from '@vliegwiel/ui'
import Check from 'lucide-react/icons/check'
import { BlockBody } from '../../blocks/block-body.tsx'
import type { KindDescription } from '../../blocks/kinds.ts'
import { MergePanel } from '../../blocks/merge-panel.tsx'
import { reasonText } from '../../blocks/merge-ways.ts'
import type { Decision } from '../../blocks/question.ts'
import { ThreeSides } from '../../blocks/three-sides.tsx'
import { changedBlock, questionAbout, type BaseChange } from './inbox-item.ts'

export interface InboxDetailProps {
  change: BaseChange
  kind: KindDescription
  mayWrite: boolean
  busy: boolean
  documentHref: string
  onDecide: (decision: Decision) => void
  onSeen: () => void
  onLater: () => void
}

/** One block that changed above: the three texts, and the choice. */
export function InboxDetail({
  change,
  kind,
  mayWrite,
  busy,
  documentHref,
  onDecide,
  onSeen,
  onLater,
}: InboxDetailProps) {
  const question = questionAbout(kind, change)
  const name = change.fromName
  const labels = {
    was: m.editor_merge_was({ name }),
    becomes: m.editor_merge_becomes({ name }),
    yours: m.editor_merge_yours(),
    take: m.editor_merge_take(),
  }
  const standing = change.yours ?? change.becomes
  return (
    <article className="inb-detail" aria-labelledby="inb-title">
      <header>
        <h2 id="inb-title">{changedBlock(kind, change)}</h2>
        <p className="vw-secondary">
          {change.title} · <Link href={documentHref}>{m.inbox_open_document()}</Link>
        </p>
      </header>
      {change.weight === 'notice' ? (
        <>
          <p>{reasonText(question.reason, name)}</p>
          {standing !== null && (
            <div className="inb-block">
              <BlockBody kind={kind} block={standing} />
            </div>
          )}
          {mayWrite && (
            <Button variant="primary" icon={Check} busy={busy} onClick={onSeen}>
              {m.inbox_seen()}
            </Button>
          )}
        </>
      ) : mayWrite ? (
        <MergePanel
          question={question}
          labels={labels}
          name={name}
          confirmLabel={m.inbox_decide()}
          busy={busy}
          onDecide={onDecide}
          onLater={onLater}
        />
      ) : (
        <>
          <ThreeSides question={question} labels={labels} />
          <p className="vw-muted">{m.inbox_no_right()}</p>
        </>
      )}
    </article>
  )
}
