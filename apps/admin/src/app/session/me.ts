import type { RouterOutputs } from '@vliegwiel/api'
import type { Permission } from '@vliegwiel/auth'
import { DEFAULT_ZONE } from '@vliegwiel/i18n'
import { setShownZone } from '../shown-clock.ts'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { apiOf, queryClient, useSlug } from '../api/api.ts'
import { changePreferences } from '../preferences.ts'
import { noteSession } from './sign-in-gate.ts'

export type Me = NonNullable<RouterOutputs['session']['whoAmI']>
export type Membership = Me['memberships'][number]

/** Who is signed in, where they work and what they may do there; asked in the tenant, because "view as" holds in one. */
export function meQuery(slug: string | null) {
  return apiOf(slug).session.whoAmI.queryOptions({}, { staleTime: 60_000 })
}

/** Reads who is signed in for a route, and takes over the language of the account. */
export async function readMe(slug: string | null): Promise<Me | null> {
  const query = meQuery(slug)
  // What is known is good enough to draw a page; that nobody was signed in is not: they may be by now.
  const known = queryClient.getQueryData(query.queryKey)
  const me = await queryClient.query({ ...query, staleTime: known ? 'static' : 0 })
  takeOver(me)
  return me
}

/** After signing in, or when names or rights changed: asks again at once, and so do the screens that show it. */
export async function readMeAgain(slug: string | null = null): Promise<Me | null> {
  const query = meQuery(slug)
  const me = await queryClient.query({ ...query, staleTime: 0 })
  takeOver(me)
  const own = JSON.stringify(query.queryKey)
  await queryClient.invalidateQueries({
    predicate: ({ queryKey }) => queryKey.some(isWhoAmI) && JSON.stringify(queryKey) !== own,
  })
  return me
}

const isWhoAmI = (part: unknown) => Array.isArray(part) && part.includes('whoAmI')

let language: string | null = null
let known: Me | null = null

/** Who was signed in on this page last, also when the session has ended since. */
export function knownMe(): Me | null {
  return known
}

function takeOver(me: Me | null): void {
  noteSession(me !== null)
  known = me ?? known
  if (me !== null) setShownZone(me.zone ?? DEFAULT_ZONE)
  // Only what the account says anew: a choice on this page must not be undone by an older answer.
  if (me !== null && me.person.language !== language) {
    language = me.person.language
    changePreferences({ language: me.person.language })
  }
}

/** The signed-in person and their places. On a page for signed-in people, where the route has read it already. */
export function useMe(): Me {
  const { slug } = useParams({ strict: false })
  const { data } = useQuery(meQuery(slug ?? null))
  if (data === undefined || data === null) throw new Error('useMe() stands on a page for people who are not signed in')
  return data
}

/** The person's membership of the tenant in the address. */
export function useMembership(): Membership {
  const slug = useSlug()
  const found = useMe().memberships.find((one) => one.tenant.slug === slug)
  if (found === undefined) throw new Error('useMembership() stands on a page of a tenant the person does not work for')
  return found
}

/** Whether the person may (in general) do this in the tenant of the address; the API said so. */
export function useMay(): (permission: Permission) => boolean {
  const { abilities } = useMembership()
  return (permission) => abilities.some((ability) => ability.permission === permission)
}
