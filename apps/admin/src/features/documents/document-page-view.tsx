import '../../blocks/blocks.css'
import './document-page.css'
import { m } from '@vliegwiel/i18n'
import {
  Banner,
  Button,
  Disclosure,
  LinkButton,
  MenuButton,
  PageHeader,
  Section,
  StatusChip,
  WithAside,
} from '@vliegwiel/ui'
import CircleOff from 'lucide-react/icons/circle-off'
import Pencil from 'lucide-react/icons/pencil'
import PencilLine from 'lucide-react/icons/pencil-line'
import type { ReactNode } from 'react'
import type { KindDescription } from '../../blocks/kinds.ts'
import { originsOf } from '../../blocks/origin.ts'
import { ReadBlocks } from '../../blocks/read-block.tsx'
import { VersionChip } from '../../versions/version-chip.tsx'
import { DocumentAside } from './document-page-aside.tsx'
import { standingSentence, type Shown } from './document-page-data.ts'
import { DocumentHistory } from './document-page-history.tsx'
import { VersionList } from './document-page-versions.tsx'

export interface DocumentPageViewProps {
  kind: KindDescription
  shown: Shown
  tenantName: string
  mayWrite: boolean
  mayWithdraw: boolean
  busy: boolean
  problem?: ReactNode
  /** Who else has it open. */
  here?: ReactNode
  /** Two versions beside each other, when they were asked for. */
  compare?: ReactNode
  inboxHref: string
  versionHref: (number: number) => string
  onEdit: (personal: boolean) => void
  onWithdraw: () => void
  onCompare: (from: number, to: number) => void
  onRestore: (number: number) => void
}

const open = ['draft', 'in-review', 'approved', 'scheduled']

/** One document: how it stands, what it says and from where, its versions and its history. */
export function DocumentPageView(props: DocumentPageViewProps) {
  const { kind, shown, tenantName, mayWrite, mayWithdraw, busy, versionHref } = props
  const { inForce, versions } = shown
  const waiting = new Set(shown.baseChanges.filter(({ weight }) => weight === 'conflict').map(({ blockId }) => blockId))
  const onTheWay = versions.filter(({ state }) => open.includes(state))
  const shared = onTheWay.find(({ personal }) => !personal)
  return (
    <>
      <PageHeader
        title={shown.title}
        state={
          <>
            <StandingChip inForce={inForce} />
            {props.here}
          </>
        }
        sentence={standingSentence(shown, tenantName)}
        rule
        actions={
          <>
            {(mayWrite || mayWithdraw) && (
              <MenuButton
                label={m.action_actions_of({ name: shown.title })}
                items={[
                  ...(mayWrite
                    ? [
                        {
                          id: 'own',
                          label: m.editor_doc_edit_own(),
                          icon: PencilLine,
                          onSelect: () => props.onEdit(true),
                        },
                      ]
                    : []),
                  ...(mayWithdraw && inForce?.status === 'in-force'
                    ? [
                        {
                          id: 'withdraw',
                          label: m.editor_doc_withdraw(),
                          icon: CircleOff,
                          tone: 'bad' as const,
                          onSelect: props.onWithdraw,
                        },
                      ]
                    : []),
                ]}
              />
            )}
            {mayWrite && shared !== undefined ? (
              <LinkButton variant="primary" icon={Pencil} href={versionHref(shared.number)}>
                {m.editor_doc_edit_open()}
              </LinkButton>
            ) : (
              <Button
                variant="primary"
                icon={Pencil}
                busy={busy}
                disabledReason={mayWrite ? undefined : m.editor_doc_no_right()}
                onClick={() => props.onEdit(false)}
              >
                {m.editor_doc_edit()}
              </Button>
            )}
          </>
        }
      />
      {props.problem}
      {waiting.size > 0 && (
        <Banner
          tone="warn"
          action={
            <LinkButton size="small" href={props.inboxHref}>
              {m.editor_doc_waiting_go()}
            </LinkButton>
          }
        >
          {m.editor_doc_waiting({ count: waiting.size })}
        </Banner>
      )}
      <WithAside aside={<DocumentAside shown={shown} tenantName={tenantName} />} asideLabel={m.editor_doc_about()}>
        {props.compare}
        {onTheWay.length > 0 && (
          <Section title={m.editor_doc_open_title()}>
            <ul className="doc-rows">
              {onTheWay.map((version) => (
                <li key={version.number}>
                  <LinkButton size="small" href={versionHref(version.number)}>
                    {m.editor_doc_version({ number: version.number })}
                  </LinkButton>
                  <VersionChip line={version} />
                  <span className="vw-secondary">
                    {version.authors.join(', ')}
                    {version.personal && ` · ${m.editor_personal()}`}
                  </span>
                </li>
              ))}
            </ul>
          </Section>
        )}
        {inForce !== null && <Text {...{ kind, inForce, tenantName, waiting }} />}
        <Section title={m.editor_doc_versions()}>
          <VersionList
            versions={versions}
            mayWrite={mayWrite}
            versionHref={versionHref}
            onCompare={props.onCompare}
            onRestore={props.onRestore}
          />
        </Section>
        <DocumentHistory steps={shown.steps} history={shown.history} />
      </WithAside>
    </>
  )
}

function StandingChip({ inForce }: Pick<Shown, 'inForce'>) {
  if (inForce === null) return <StatusChip tone="neutral">{m.editor_doc_never()}</StatusChip>
  return inForce.status === 'in-force' ? (
    <StatusChip tone="ok">{m.editor_doc_in_force()}</StatusChip>
  ) : (
    <StatusChip tone="bad">{m.editor_doc_withdrawn()}</StatusChip>
  )
}

interface TextProps {
  kind: KindDescription
  inForce: NonNullable<Shown['inForce']>
  tenantName: string
  waiting: ReadonlySet<string>
}

function Text({ kind, inForce, tenantName, waiting }: TextProps) {
  const inherited = inForce.own ? null : (inForce.inherited ?? inForce.content)
  const { origins } = originsOf(inForce.content, inherited, waiting)
  const text = (
    <ReadBlocks
      kind={kind}
      content={inForce.content}
      origins={origins}
      names={{ own: tenantName, from: inForce.own ? null : inForce.fromName }}
    />
  )
  if (inForce.status === 'withdrawn') return <Disclosure title={m.editor_doc_withdrawn_show()}>{text}</Disclosure>
  return <Section title={m.editor_doc_text()}>{text}</Section>
}
