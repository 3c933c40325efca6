import { type Block, placeBlocks } from '@vliegwiel/configuration/merge'
import { m } from '@vliegwiel/i18n'
import { Banner, Link, useShortcuts } from '@vliegwiel/ui'
import { lazy, Suspense, useState } from 'react'
import { useConnection } from '../../app/api/connection.ts'
import { useTenantApi } from '../../app/api/api.ts'
import { useSave } from '../../app/api/use-save.ts'
import { PageCrumbs } from '../../app/page-crumbs.tsx'
import { useMay, useMe, useMembership } from '../../app/session/me.ts'
import { useNow } from '../../app/use-now.ts'
import { inLanguage, type KindDescription } from '../../blocks/kinds.ts'
import { ownBlocksOf } from '../../blocks/origin.ts'
import { documentAddress, kindAddress } from '../../versions/document-path.ts'
import { PresentPeople } from '../../versions/present-people.tsx'
import { VersionChip } from '../../versions/version-chip.tsx'
import { dayHere } from '../../app/today.ts'
import { AskAside } from './ask-aside.tsx'
import { DecisionAside } from './decision-aside.tsx'
import { EditorView } from './editor-view.tsx'
import { lockText, Notices } from './notices.tsx'
import { OriginChain } from './origin-chain.tsx'
import { mainPanels, panels } from './panels.ts'
import { pendingText } from './pending.ts'
import { StatusBar } from './status-bar.tsx'
import { useBlocks } from './use-blocks.ts'
import { usePending } from './use-pending.ts'
import { useReleaseOf } from './use-release-of.ts'
import { useVersionSteps } from './use-version-steps.ts'
import { useWriting } from './use-writing.ts'
import { actionsOf } from './version-actions.ts'
import { VersionButtons } from './version-buttons.tsx'
import type { Shown, Version } from './version.ts'

const VersionDialog = lazy(() => import('./version-dialogs.tsx'))
const PlanRelease = lazy(() => import('../../planning/plan-release.tsx'))

interface EditorScreenProps {
  kind: KindDescription
  shown: Shown
  version: Version
  /** Reads the version again. */
  onLook: () => void
}

/** Writing on one version, with everything that is known of it. */
export function EditorScreen({ kind, shown, version, onLook }: EditorScreenProps) {
  const api = useTenantApi()
  const may = useMay()
  const { tenant } = useMembership()
  const { person } = useMe()
  const connection = useConnection()
  const now = useNow()
  const { writing, state } = useWriting(version)
  const hold = useSave(api.documents.holdDraft.mutationOptions(), { reads: [] })
  const [unlocked, setUnlocked] = useState(false)
  const { line, inherited, fromName } = version
  const { content } = state
  const title = titleOf(kind, content.fields, shown.title)
  const mayWrite =
    may('document:write') && line.state !== 'released' && line.state !== 'withdrawn' && line.state !== 'discarded'
  const writable =
    mayWrite &&
    line.holder === null &&
    state.phase !== 'held' &&
    (unlocked || state.revoked || lockText(version) === null)
  const change = (next: Block) => writing.change(next)
  const latest = () => writing.get().content
  const blocks = useBlocks({ kind, content, inherited, change, latest })
  const pending = usePending({ kind, version, changes: shown.baseChanges, writing, state })
  const steps = useVersionSteps(version, title, writing)
  const errors = state.results.filter(({ severity }) => severity === 'error').length
  const actions = actionsOf(version, may, pendingText(pending.pending), errors)
  const release = useReleaseOf(line)
  const waiting = new Set(pending.pending.map(({ question }) => question.blockId))
  const takeOver = async () => {
    const at = { documentId: line.documentId, number: line.number, revision: state.saved.revision }
    if ((await hold.sendAndWait({ ...at, takeOver: true })) === null) return
    onLook()
    void writing.saveNow()
  }
  useShortcuts({
    'mod+s': () => void writing.saveNow(),
    'mod+Enter': () => {
      if (actions.primary !== null && actions.primary.reason === undefined) steps.act(actions.primary.act)
    },
  })
  const Panel = panels[kind.word]
  const MainPanel = mainPanels[kind.word]
  const { asked } = pending
  const documentHref = documentAddress(tenant.slug, version.document)
  const problem = steps.asked === null ? steps.problem : null
  return (
    <>
      <PageCrumbs
        crumbs={[
          { label: inLanguage(kind.words.many), href: kindAddress(tenant.slug, kind.word) },
          { label: title, href: documentHref },
          { label: m.editor_bar_version({ number: line.number }) },
        ]}
      />
      <EditorView
        {...{ kind, content, inherited, waiting, writable }}
        names={{ own: tenant.name, from: fromName }}
        findings={state.results}
        askedId={asked?.question.blockId ?? null}
        openId={blocks.openId}
        head={
          <>
            <h1>{title}</h1>
            <VersionChip line={line} look="chip" />
            <PresentPeople kind={version.document.kind} name={version.document.key} />
            {line.personal && <span className="vw-secondary">{m.editor_personal()}</span>}
            <Link href={documentHref}>{m.editor_to_document()}</Link>
          </>
        }
        notices={
          <>
            <Notices
              version={version}
              isHeld={state.phase === 'held'}
              failure={state.failure}
              merges={state.merges}
              unlocked={unlocked || state.revoked}
              mayWrite={mayWrite}
              busy={hold.busy}
              onTakeOver={() => void takeOver()}
              onUnlock={() => setUnlocked(true)}
              onRetry={() => void writing.saveNow()}
            />
            {(problem ?? pending.problem ?? hold.problem) !== null && (
              <Banner tone="bad">{(problem ?? pending.problem ?? hold.problem)?.text}</Banner>
            )}
          </>
        }
        panel={
          MainPanel && (
            <Suspense fallback={null}>
              <MainPanel content={content} change={writable ? change : undefined} latest={latest} />
            </Suspense>
          )
        }
        aside={
          <>
            {asked !== undefined && mayWrite && (
              <AskAside
                pending={asked}
                at={pending.at}
                total={pending.total}
                fromName={fromName ?? m.editor_somebody()}
                otherName={line.holder ?? otherThan(line.authors, person.displayName) ?? m.editor_somebody()}
                busy={pending.busy}
                onDecide={(decision) => pending.decide(asked, decision)}
                onLater={asked.from === 'clash' ? undefined : () => pending.putOff(asked)}
              />
            )}
            {Panel !== undefined && (
              <Suspense fallback={null}>
                <Panel content={content} findings={state.results} onField={writable ? blocks.setField : undefined} />
              </Suspense>
            )}
            {asked === undefined && (
              <DecisionAside
                version={version}
                onRebase={mayWrite ? pending.quietRebase : undefined}
                later={pending.later}
                onResume={() => pending.resume()}
              />
            )}
          </>
        }
        asideLabel={m.editor_aside()}
        origin={
          <OriginChain
            fromName={fromName}
            ownName={tenant.name}
            number={line.number}
            ownBlocks={inherited === null ? placeBlocks(content).size : ownBlocksOf(inherited, content)}
            moved={version.moved}
          />
        }
        bar={
          <StatusBar
            version={version}
            state={state}
            connection={connection}
            release={release}
            today={dayHere(now)}
            actions={
              <VersionButtons
                actions={actions}
                alone={version.approvalsNeeded === 0}
                busy={steps.busy}
                onAct={(act) => steps.act(act)}
              />
            }
          />
        }
        additions={blocks.additions('root', null)}
        actsOf={blocks.actsOf}
        onOpen={(id) => {
          blocks.setOpenId(id)
          if (id !== null) pending.resume(id)
        }}
        onField={blocks.setField}
        onMove={blocks.move}
        onBack={blocks.back}
      />
      <Suspense fallback={null}>
        {steps.asked === 'plan' && (
          <PlanRelease
            start={{ chosen: [`${line.documentId}/${line.number}`] }}
            onClose={steps.close}
            onPlanned={steps.toDocument}
          />
        )}
        {steps.asked !== null && steps.asked !== 'plan' && (
          <VersionDialog
            act={steps.asked}
            title={title}
            tenantName={tenant.name}
            version={version}
            busy={steps.busy !== null}
            error={steps.problem?.text}
            onSend={(reason) => steps.asked !== null && steps.asked !== 'plan' && void steps.send(steps.asked, reason)}
            onClose={steps.close}
          />
        )}
      </Suspense>
    </>
  )
}

function titleOf(kind: KindDescription, fields: Version['content']['fields'], otherwise: string): string {
  const name = kind.blocks.find(({ type }) => type === 'root')?.titleField
  const title = fields[name ?? '']
  return typeof title === 'string' && title.trim() !== '' ? title : otherwise
}

/** Who else wrote on it, when that is one person: then it was them. */
function otherThan(authors: readonly string[], own: string): string | null {
  const others = authors.filter((name) => name !== own)
  return others.length === 1 ? (others[0] ?? null) : null
}
