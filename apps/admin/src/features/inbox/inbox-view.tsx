import '../../blocks/blocks.css'
import './inbox.css'
import { m } from '@vliegwiel/i18n'
import { EmptyState, Key, PageHeader } from '@vliegwiel/ui'
import ArrowDownToLine from 'lucide-react/icons/arrow-down-to-line'
import type { ReactNode } from 'react'
import type { KindDescription } from '../../blocks/kinds.ts'
import type { Decision } from '../../blocks/question.ts'
import { useRowKeys } from '../../lists/use-row-keys.ts'
import { InboxDetail } from './inbox-detail.tsx'
import { InboxList } from './inbox-list.tsx'
import type { BaseChange } from './inbox-item.ts'

export interface InboxViewProps {
  changes: readonly BaseChange[]
  kinds: readonly KindDescription[]
  current: BaseChange | null
  later: readonly string[]
  mayWrite: boolean
  busy: boolean
  /** Said above the list: what the last decision did, or what was refused. */
  notice?: ReactNode
  documentHref: (change: BaseChange) => string
  onChoose: (id: string) => void
  onDecide: (change: BaseChange, decision: Decision) => void
  onSeen: (change: BaseChange) => void
  onLater: (change: BaseChange) => void
}

/** Everything that changed above and touches what this tenant changed. */
export function InboxView(props: InboxViewProps) {
  const { changes, kinds, current, later, mayWrite, busy, documentHref, onChoose } = props
  const list = useRowKeys<HTMLDivElement>()
  const asking = changes.filter(({ weight }) => weight === 'conflict').length
  const kind = kinds.find(({ word }) => word === current?.kind)
  const sentence =
    changes.length === 0
      ? m.inbox_sentence_none()
      : asking === 0
        ? m.inbox_sentence_notices()
        : m.inbox_sentence({ count: asking })
  return (
    <>
      <PageHeader title={m.inbox_title()} sentence={sentence} rule={changes.length > 0} />
      {props.notice}
      {changes.length === 0 ? (
        <EmptyState icon={ArrowDownToLine} title={m.inbox_empty_title()} text={m.inbox_empty_text()} />
      ) : (
        <div className="inb" ref={list}>
          <div>
            <InboxList {...{ changes, kinds, later, onChoose }} currentId={current?.changeId ?? null} />
            <p className="vw-work-keys" aria-hidden="true">
              <span>
                <Key>J</Key> <Key>K</Key> {m.shell_keys_list()}
              </span>
              <span>
                <Key>1</Key> <Key>2</Key> <Key>3</Key> {m.inbox_keys_choose()}
              </span>
              <span>
                <Key>L</Key> {m.shell_keys_later()}
              </span>
            </p>
          </div>
          {current !== null && kind !== undefined ? (
            <InboxDetail
              key={`${current.changeId}/${current.version}`}
              change={current}
              kind={kind}
              mayWrite={mayWrite}
              busy={busy}
              documentHref={documentHref(current)}
              onDecide={(decision) => props.onDecide(current, decision)}
              onSeen={() => props.onSeen(current)}
              onLater={() => props.onLater(current)}
            />
          ) : (
            <p className="vw-muted">{m.inbox_choose()}</p>
          )}
        </div>
      )}
    </>
  )
}
