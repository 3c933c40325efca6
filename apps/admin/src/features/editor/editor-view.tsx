import './editor.css'
import './editor-text.css'
import '../../blocks/blocks.css'
import type { Block, FieldValue } from '@vliegwiel/configuration/merge'
import { m } from '@vliegwiel/i18n'
import { MenuButton, type MenuItem } from '@vliegwiel/ui'
import Plus from 'lucide-react/icons/plus'
import { useEffect, useMemo, useRef, type ReactNode } from 'react'
import { flatBlocks } from '../../blocks/flat-blocks.ts'
import { blockName, type KindDescription } from '../../blocks/kinds.ts'
import type { Names } from '../../blocks/origin-mark.tsx'
import { originsOf, type Origin } from '../../blocks/origin.ts'
import { BlockCard, blockElementId } from './block-card.tsx'
import type { BlockActs } from './block-tools.tsx'
import { Outline } from './outline.tsx'
import type { Finding } from './version.ts'

export interface EditorViewProps {
  kind: KindDescription
  content: Block
  inherited: Block | null
  names: Names
  findings: readonly Finding[]
  /** Ids of blocks that wait for a decision. */
  waiting: ReadonlySet<string>
  /** The block that the aside asks about. */
  askedId: string | null
  openId: string | null
  writable: boolean
  head: ReactNode
  /** What is said above the text: who else writes, what an edit would undo. */
  notices?: ReactNode
  /** Another way to write on the same text, above its blocks. */
  panel?: ReactNode
  aside: ReactNode
  asideLabel: string
  origin?: ReactNode
  bar: ReactNode
  additions: readonly MenuItem[]
  actsOf: (block: Block, origin: Origin | undefined) => BlockActs
  onOpen: (id: string | null) => void
  onField: (id: string, field: string, value: FieldValue) => void
  onMove: (id: string, step: -1 | 1) => void
  onBack: (id: string) => void
}

/** The editor of any kind: blocks at the left, the text in the middle, what to decide at the right, the state below. */
export function EditorView(props: EditorViewProps) {
  const { kind, content, inherited, names, findings, waiting, askedId, openId, writable, onOpen, onField } = props
  const text = useRef<HTMLDivElement>(null)
  const { origins, removed } = useMemo(() => originsOf(content, inherited, waiting), [content, inherited, waiting])
  const blocks = useMemo(() => flatBlocks(content), [content])
  const gone = useMemo(() => {
    const above = new Map(inherited === null ? [] : flatBlocks(inherited).map(({ block }) => [block.id, block]))
    return removed.map((id) => ({ id, name: blockName(kind, above.get(id) ?? { type: id, fields: {} }) }))
  }, [inherited, removed, kind])
  useFocusOn(text, openId, writable)

  return (
    <div className="edt">
      <header className="edt-head">{props.head}</header>
      <div className="edt-columns">
        <div className="edt-side">
          <Outline
            {...{ kind, blocks, origins, names, findings, writable }}
            currentId={openId ?? askedId}
            removed={gone}
            onOpen={(id) => {
              onOpen(id)
              document.getElementById(blockElementId(id))?.scrollIntoView({ block: 'nearest' })
            }}
            onMove={props.onMove}
            onBack={props.onBack}
          />
          {props.origin}
        </div>
        <div className="edt-main" ref={text}>
          {props.notices}
          {props.panel}
          {blocks.map(({ block, depth }) => {
            const origin = origins.get(block.id)
            return (
              <BlockCard
                key={block.id}
                {...{ kind, block, depth, origin, names, writable }}
                findings={findings.filter(({ blockId }) => blockId === block.id)}
                isOpen={writable && openId === block.id}
                isAsked={askedId === block.id}
                acts={props.actsOf(block, origin)}
                onOpen={() => onOpen(block.id)}
                onClose={() => onOpen(null)}
                onField={(field, value) => onField(block.id, field, value)}
              />
            )
          })}
          {writable && props.additions.length > 0 && (
            <div className="edt-add">
              <MenuButton icon={Plus} label={m.editor_add_end_where()} items={props.additions}>
                {m.editor_add_end()}
              </MenuButton>
            </div>
          )}
        </div>
        <aside className="edt-aside" aria-label={props.asideLabel}>
          {props.aside}
        </aside>
      </div>
      <section className="edt-bar" aria-label={m.editor_bar()}>
        {props.bar}
      </section>
    </div>
  )
}

/** Brings the focus to the first field of a block that opens, and back to its button when it closes. */
function useFocusOn(text: React.RefObject<HTMLDivElement | null>, openId: string | null, writable: boolean) {
  const before = useRef(openId)
  useEffect(() => {
    if (before.current === openId || !writable) return
    const closed = before.current
    before.current = openId
    const find = (id: string, what: string) =>
      text.current?.querySelector<HTMLElement>(`#${CSS.escape(blockElementId(id))} ${what}`)
    if (openId !== null) find(openId, ':is(input:not([type=file], [type=color]), textarea, select)')?.focus()
    else if (closed !== null) find(closed, '.edt-edit')?.focus()
  }, [text, openId, writable])
}
