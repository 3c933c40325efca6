import { useQuery } from '@tanstack/react-query'
import { m } from '@vliegwiel/i18n'
import { Banner, LinkButton, LoadingRows, useToasts } from '@vliegwiel/ui'
import { useState } from 'react'
import { documentAddress, versionAddress } from '../../versions/document-path.ts'
import { useSlug, useTenantApi } from '../../app/api/api.ts'
import { problemOf } from '../../app/api/problem.ts'
import { useSave } from '../../app/api/use-save.ts'
import { ProblemState } from '../../app/errors/screen-error.tsx'
import { useMay } from '../../app/session/me.ts'
import { useKinds } from '../../blocks/kinds.ts'
import type { Decision } from '../../blocks/question.ts'
import { useScreenSearch } from '../../lists/list-search.ts'
import { inOrder, type BaseChange } from './inbox-item.ts'
import { InboxView } from './inbox-view.tsx'

/** Van boven: what changed above and asks for a choice here. `?blok=` opens one. */
export function InboxPage() {
  const api = useTenantApi()
  const slug = useSlug()
  const may = useMay()
  const toasts = useToasts()
  const { search, change: address } = useScreenSearch('/$slug/van-boven')
  const [later, setLater] = useState<readonly string[]>([])
  const [draft, setDraft] = useState<string | null>(null)
  const kinds = useKinds()
  const list = useQuery(api.documents.listBaseChanges.queryOptions({}))
  const deciding = useSave(api.documents.decideBaseChange.mutationOptions())
  const failed = [kinds, list].find(({ error, data }) => error !== null && data === undefined)
  if (failed?.error) return <ProblemState problem={problemOf(failed.error)} onRetry={() => void failed.refetch()} />
  if (list.data === undefined || kinds.data === undefined) return <LoadingRows rows={8} />

  const changes = inOrder(list.data.changes)
  const next = changes.find(({ changeId }) => !later.includes(changeId)) ?? changes[0]
  const current = changes.find(({ changeId }) => changeId === search.blok) ?? next ?? null
  const send = async (change: BaseChange, way: Decision['way'] | 'seen', fields: SentFields | null) => {
    const { changeId, version, kind, key } = change
    const done = await deciding.sendAndWait({ changeId, version, decision: way, fields })
    if (done === null) return
    address({ blok: undefined })
    setDraft(done.draft === null ? null : versionAddress(slug, { kind, key }, done.draft.number))
    if (done.draft === null) toasts.show({ text: way === 'seen' ? m.inbox_seen_done() : m.inbox_kept() })
  }
  return (
    <InboxView
      changes={changes}
      kinds={kinds.data.kinds.map(({ description }) => description)}
      current={current}
      later={later}
      mayWrite={may('document:write')}
      busy={deciding.busy}
      notice={
        deciding.problem !== null ? (
          <Banner
            tone="bad"
            action={
              current !== null && deciding.problem.reason === 'configuration:draft-differs' ? (
                <LinkButton
                  size="small"
                  href={versionAddress(slug, current, Number(deciding.problem.params['number']))}
                >
                  {m.inbox_open_draft()}
                </LinkButton>
              ) : undefined
            }
          >
            {deciding.problem.text}
          </Banner>
        ) : draft !== null ? (
          <Banner
            tone="info"
            action={
              <LinkButton size="small" href={draft}>
                {m.inbox_open_draft()}
              </LinkButton>
            }
          >
            {m.inbox_drafted()}
          </Banner>
        ) : null
      }
      documentHref={(change) => documentAddress(slug, change)}
      onChoose={(blok) => address({ blok })}
      onDecide={(change, decision) =>
        void send(change, decision.way, decision.way === 'merge' ? sentFields(decision.values) : null)
      }
      onSeen={(change) => void send(change, 'seen', null)}
      onLater={({ changeId }) => {
        setLater((before) => [...before, changeId])
        address({ blok: undefined })
      }}
    />
  )
}

type SentFields = Record<string, string | number | boolean | string[] | null>

const sentFields = (values: Extract<Decision, { way: 'merge' }>['values']): SentFields =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'object' && value !== null ? [...value] : value,
    ]),
  )
