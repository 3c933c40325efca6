import './clients.css'
import { m } from '@vliegwiel/i18n'
import { skipToken, useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { profileSetKey, profileSetOf } from '@vliegwiel/clients/kinds'
import { dropTypedText, LoadingRows, PageHeader, useNavigate } from '@vliegwiel/ui'
import { address } from '../../app/address/address.ts'
import { useTenantApi } from '../../app/api/api.ts'
import { problemOf } from '../../app/api/problem.ts'
import { useSave } from '../../app/api/use-save.ts'
import { FormProblem } from '../../app/errors/form-problem.tsx'
import { ProblemState } from '../../app/errors/screen-error.tsx'
import { PageCrumbs } from '../../app/page-crumbs.tsx'
import { useMay, useMembership } from '../../app/session/me.ts'
import { calledOf, firstOf, shortOf } from './client.ts'
import { inputOf } from './talk-draft.ts'
import { TalkView } from './talk-view.tsx'
import { useAway } from './use-away.ts'
import { useTalk } from './use-talk.ts'

/** A conversation, at the table or on a home visit: it goes on without a connection, and nothing is lost. */
export function TalkPage() {
  const { slug } = useMembership().tenant
  const { client: clientId } = useParams({ strict: false }) as { client: string }
  const api = useTenantApi()
  const may = useMay()
  const go = useNavigate()
  const away = useAway()
  const { draft, change, drop, again, found, kept } = useTalk(clientId)
  const client = useQuery(api.clients.showClient.queryOptions({ clientId }, { staleTime: Number.POSITIVE_INFINITY }))
  const words = useQuery(api.clients.showWords.queryOptions({}, { staleTime: Number.POSITIVE_INFINITY }))
  const document = useQuery(
    api.documents.showDocument.queryOptions(
      may('document:read') ? { kind: 'profile-set', key: profileSetKey } : skipToken,
      { staleTime: Number.POSITIVE_INFINITY },
    ),
  )
  const page = address('/$slug/klanten/$client', { slug, client: clientId })
  const save = useSave(api.clients.recordConversation.mutationOptions(), {
    reads: [api.clients.pathKey()],
    say: m.clients_talk_saved(),
  })
  const failed = client.error ?? words.error
  if (failed !== null && client.data === undefined)
    return <ProblemState problem={problemOf(failed)} onRetry={() => void client.refetch()} />
  if (client.data === undefined || words.data === undefined || draft === null)
    return (
      <>
        <PageHeader title={m.clients_talk()} />
        <LoadingRows rows={8} />
      </>
    )
  const who = { key: client.data.key, name: client.data.identity?.name ?? null }
  const stands = firstOf(client.data.goals)
  const content = document.data?.inForce?.content ?? null
  const set = content === null ? null : profileSetOf(content)
  const asked = (set?.table.characteristics ?? []).filter(({ key }) =>
    set?.origins.some((one) => one.key === key && one.origin === 'asked'),
  )
  const send = async () => {
    const input = inputOf(draft, words.data, stands)
    if (input === null) return
    const saved = await save.sendAndWait(input)
    if (saved === null) return
    await drop()
    dropTypedText()
    go(page)
  }
  return (
    <>
      <PageCrumbs
        crumbs={[
          { label: m.shell_clients(), href: address('/$slug/klanten', { slug }) },
          { label: calledOf(who), href: page },
          { label: m.clients_talk() },
        ]}
      />
      <TalkView
        name={shortOf(who)}
        clientKey={client.data.key}
        synthetic={client.data.synthetic}
        words={words.data}
        asked={asked}
        stands={stands}
        draft={draft}
        kept={kept}
        found={found}
        away={away}
        busy={save.busy}
        problem={save.problem}
        refused={<FormProblem problem={save.problem} />}
        onChange={change}
        onSave={() => void send()}
        onAgain={() => void again()}
      />
    </>
  )
}
