import { useQuery } from '@tanstack/react-query'
import { useTenantApi } from '../../app/api/api.ts'
import type { Version } from './version.ts'

/** The release that brings this version into force; null when there is none. Asked for planned versions alone. */
export function useReleaseOf({ documentId, number, state }: Version['line']) {
  const api = useTenantApi()
  const { data } = useQuery(api.releases.listReleases.queryOptions({ limit: 100 }, { enabled: state === 'scheduled' }))
  if (state !== 'scheduled') return null
  const found = data?.releases.find(
    (release) =>
      (release.state === 'planned' || release.state === 'suspended') &&
      release.items.some((item) => item.documentId === documentId && item.number === number),
  )
  return found === undefined ? null : { name: found.name, moment: found.moment, others: found.items.length - 1 }
}
