import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { LoadingRows } from '@vliegwiel/ui'
import { useTenantApi } from '../../app/api/api.ts'
import { problemOf } from '../../app/api/problem.ts'
import { ProblemState } from '../../app/errors/screen-error.tsx'
import { UnknownPage } from '../../app/errors/unknown-page.tsx'
import { useKinds } from '../../blocks/kinds.ts'
import { EditorScreen } from './editor-screen.tsx'

/** How often the screen asks who else writes. */
const LOOK_MS = 20_000

/** The editor of one version: `/inhoud/page/betaaldata/versie/7`. */
export function EditorPage() {
  const params = useParams({ strict: false })
  const reference = { kind: params.kind ?? '', key: params.key ?? '' }
  const number = Number(params.number)
  const api = useTenantApi()
  const kinds = useKinds()
  const shown = useQuery(api.documents.showDocument.queryOptions(reference))
  const documentId = shown.data?.documentId ?? null
  const version = useQuery(
    api.documents.showVersion.queryOptions(
      { documentId: documentId ?? '', number },
      { enabled: documentId !== null && Number.isInteger(number) && number > 0, refetchInterval: LOOK_MS },
    ),
  )
  const failed = [kinds, shown, version].find(({ error, data }) => error !== null && data === undefined)
  if (failed?.error) return <ProblemState problem={problemOf(failed.error)} onRetry={() => void failed.refetch()} />
  const kind = kinds.data?.kinds.find(({ description }) => description.word === reference.kind)?.description
  if ((kinds.data && kind === undefined) || (shown.data && (documentId === null || !(number > 0))))
    return <UnknownPage />
  if (kind === undefined || shown.data === undefined || version.data === undefined) return <LoadingRows rows={10} />
  return (
    <EditorScreen
      key={`${documentId}/${number}`}
      kind={kind}
      shown={shown.data}
      version={version.data}
      onLook={() => void version.refetch()}
    />
  )
}
