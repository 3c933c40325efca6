import type { RouterOutputs } from '@vliegwiel/api'
import { useQuery } from '@tanstack/react-query'
import { useTenantApi } from '../app/api/api.ts'
import { inLanguage, useKinds } from '../blocks/kinds.ts'
import type { ChoosableVersion } from './version-choice.tsx'

type QueueItem = RouterOutputs['documents']['reviewQueue']['items'][number]

/** One version of one document, as a choice names it. */
export const versionId = ({ line }: Pick<QueueItem, 'line'>): string => `${line.documentId}/${line.number}`

/** Approved versions that no release has yet, to choose from. */
export function useChoosable(): {
  readonly items: readonly QueueItem[]
  readonly choices: readonly ChoosableVersion[]
} {
  const api = useTenantApi()
  const kinds = useKinds().data?.kinds ?? []
  const queue = useQuery(api.documents.reviewQueue.queryOptions({}))
  const items = (queue.data?.items ?? []).filter(({ line }) => line.state === 'approved')
  const sort = (word: string) => {
    const kind = kinds.find(({ description }) => description.word === word)
    return kind === undefined ? word : inLanguage(kind.description.words.one)
  }
  const choices = items.map((item) => ({
    id: versionId(item),
    title: item.title,
    detail: sort(item.kind),
    obstacle: item.obstacle,
  }))
  return { items, choices }
}
