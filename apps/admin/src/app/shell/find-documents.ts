import { getLanguage, m } from '@vliegwiel/i18n'
import type { CommandPaletteProps } from '@vliegwiel/ui/command-palette'
import CalendarPlus from 'lucide-react/icons/calendar-plus'
import FilePlus from 'lucide-react/icons/file-plus'
import FileText from 'lucide-react/icons/file-text'
import { address } from '../address/address.ts'
import { apiOf, queryClient } from '../api/api.ts'
import type { Membership } from '../session/me.ts'

type Item = Awaited<ReturnType<CommandPaletteProps['search']>>[number]['items'][number]

/** More than these are found in the overview. */
export const MOST_DOCUMENTS = 8
/** While somebody types, the list of before is good enough. */
const FRESH_MS = 60_000

const mayDo = (membership: Membership | null, permission: string) =>
  membership?.abilities.some((ability) => ability.permission === permission) === true

function readKinds(slug: string) {
  return queryClient.query(apiOf(slug).documents.listKinds.queryOptions({}, { staleTime: FRESH_MS }))
}

/** Every document of the tenant, by its title. */
export async function findDocuments(membership: Membership | null): Promise<Item[]> {
  if (membership === null || !mayDo(membership, 'document:read')) return []
  const { slug } = membership.tenant
  const { kinds } = await readKinds(slug)
  const lists = await Promise.all(
    kinds.map(async ({ description }) => {
      const options = apiOf(slug).documents.listDocuments.queryOptions(
        { kind: description.word },
        { staleTime: FRESH_MS },
      )
      const { documents } = await queryClient.query(options)
      return documents.map(({ kind, key, title }) => ({
        id: `document-${kind}-${key}`,
        label: title,
        detail: description.words.one[getLanguage()],
        icon: FileText,
        href: address('/$slug/inhoud/$kind/$key', { slug, kind, key }),
      }))
    }),
  )
  return lists.flat()
}

/** What can be begun: a new document of each kind, a release. */
export async function documentCommands(membership: Membership | null): Promise<Item[]> {
  if (membership === null || !mayDo(membership, 'document:write')) return []
  const { slug } = membership.tenant
  const { kinds } = await readKinds(slug)
  const begin = kinds.map(({ description: { word, words } }) => ({
    id: `do-new-${word}`,
    label: m.documents_find_new({ kind: words.one[getLanguage()] }),
    icon: FilePlus,
    href: address('/$slug/inhoud', { slug }, { soort: word, nieuw: 'ja' }),
  }))
  if (!mayDo(membership, 'release:plan')) return begin
  const plan = {
    id: 'do-plan',
    label: m.releases_plan(),
    icon: CalendarPlus,
    href: address('/$slug/ingang', { slug }, { nieuw: 'ja' }),
  }
  return [...begin, plan]
}
