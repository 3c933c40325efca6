import { useQuery } from '@tanstack/react-query'
import { useTenantApi } from '../app/api/api.ts'
import { PeopleHere } from './people-here.tsx'

/** How often the screen says that it is open and asks who else has it. Not while nobody looks at the tab. */
const LOOK_MS = 20_000

/** Who else has this document open. What cannot be asked just now is left out: it is only kind to know. */
export function PresentPeople({ kind, name }: { kind: string; name: string }) {
  const api = useTenantApi()
  const here = useQuery(
    api.documents.whoIsHere.queryOptions({ kind, key: name }, { refetchInterval: LOOK_MS, staleTime: 0 }),
  )
  return <PeopleHere people={here.data?.people ?? []} />
}
