import { describeChanges, checkDocument, describeKind, tenantsBelow, type Kind } from '@vliegwiel/configuration/kind'
import type { Block } from '@vliegwiel/configuration/merge'
import { Suspense, useRef, useState, type ReactNode } from 'react'
import { DecisionAside } from './decision-aside.tsx'
import { EditorView } from './editor-view.tsx'
import { OriginChain } from './origin-chain.tsx'
import { mainPanels } from './panels.ts'
import { StatusBar } from './status-bar.tsx'
import { useBlocks } from './use-blocks.ts'
import { actionsOf, type VersionAct } from './version-actions.ts'
import { VersionButtons } from './version-buttons.tsx'
import type { Finding, Version } from './version.ts'
import type { WritingState } from './writing.ts'

interface WrittenDocumentProps {
  kind: Kind
  start: Block
  inherited?: Block | null
  line?: Partial<Version['line']>
  waiting?: readonly string[]
  askedId?: string | null
  writable?: boolean
  notices?: ReactNode
  aside?: ReactNode
  head: ReactNode
  blocked?: string
  onAct: (act: VersionAct) => void
}

/** The editor of any kind on a text that is kept nowhere: for stories. The checks of the kind run at every change. */
export function WrittenDocument(props: WrittenDocumentProps) {
  const { kind, start, inherited = null, waiting = [], writable = true } = props
  const [content, setContent] = useState(start)
  const latest = useRef(start)
  const description = describeKind(kind)
  const change = (next: Block) => {
    latest.current = next
    setContent(next)
  }
  const blocks = useBlocks({ kind: description, content, inherited, change, latest: () => latest.current })
  const MainPanel = mainPanels[kind.word]
  const results = checkDocument(kind, content)
  const errors = results.filter(({ severity }) => severity === 'error').length
  const line: Version['line'] = { ...untouched, ...props.line }
  const above = inherited === null ? null : sent(inherited)
  const version: Version = {
    document: { kind: kind.word, key: 'verhaal' },
    line,
    content: sent(content),
    base: above,
    current: above,
    currentSince: null,
    inherited: above,
    fromName: inherited === null ? null : 'Landelijk',
    results,
    changes: describeChanges(kind, inherited ?? start, content),
    impact: [{ words: tenantsBelow(1).words, count: 1 }],
    moved: false,
    conflicts: [],
    obstacle: null,
    approvals: [],
    letIn: [],
    approvalsNeeded: 1,
    approvalRefusal: line.mine ? 'own-work' : null,
  }
  return (
    <EditorView
      {...{ content, inherited, writable, kind: description, findings: results }}
      names={{ own: 'Helmond', from: version.fromName }}
      waiting={new Set(waiting)}
      askedId={props.askedId ?? null}
      openId={blocks.openId}
      head={props.head}
      notices={props.notices}
      panel={
        MainPanel && (
          <Suspense fallback={null}>
            <MainPanel content={content} change={writable ? change : undefined} latest={() => latest.current} />
          </Suspense>
        )
      }
      aside={props.aside ?? <DecisionAside version={version} later={0} onResume={() => undefined} />}
      asideLabel="Wat u beslist"
      origin={
        <OriginChain
          fromName={version.fromName}
          ownName="Helmond"
          number={line.number}
          ownBlocks={version.changes.length}
          moved={false}
        />
      }
      bar={
        <StatusBar
          version={version}
          state={stateOf(content, results)}
          connection="fine"
          release={null}
          today="2026-11-23"
          actions={
            <VersionButtons
              actions={actionsOf(version, () => true, props.blocked, errors)}
              alone={false}
              busy={null}
              onAct={props.onAct}
            />
          }
        />
      }
      additions={blocks.additions('root', null)}
      actsOf={blocks.actsOf}
      onOpen={blocks.setOpenId}
      onField={blocks.setField}
      onMove={blocks.move}
      onBack={blocks.back}
    />
  )
}

/** A document as the API gives it. */
const sent = (block: Block) => block as Version['content']

const untouched: Version['line'] = {
  documentId: '019ab000-0000-7000-8000-000000000001',
  number: 3,
  revision: 4,
  state: 'draft',
  personal: false,
  authors: ['Pim van den Berg'],
  mine: true,
  reason: null,
  errors: 0,
  advices: 0,
  suspended: null,
  holder: null,
  heldUntil: null,
  changedAt: '2026-11-23T09:00:00.000Z',
}

const stateOf = (content: Block, results: readonly Finding[]): WritingState<Finding> => ({
  content,
  saved: { content, revision: 4 },
  savedAt: new Date('2026-11-23T09:00:00Z'),
  phase: 'clean',
  results,
  clash: null,
  failure: null,
  merges: 0,
  revoked: false,
})
