import { notFound, redirect } from '@tanstack/react-router'
import { readMe, readMeAgain, type Me, type Membership } from '../session/me.ts'

type Signal = ReturnType<typeof redirect> | ReturnType<typeof notFound>

/** Ends a route here with the router's own signal: another address, or "not there". It wants it thrown, though it is no error. */
export function end(signal: Signal): never {
  throw signal as unknown as Error
}

/** Lets signed-in people through; others sign in first and come back to where they wanted to be. */
export async function requireSignedIn(href: string, slug: string | null = null): Promise<Me> {
  const me = await readMe(slug)
  if (me === null) end(redirect({ to: '/aanmelden', search: href === '/' ? {} : { terug: href } }))
  // Until it is set up every other call is refused. What is known may be of before that.
  const now = me.secondFactorOwed ? await readMeAgain(slug) : me
  if (now?.secondFactorOwed === true) end(redirect({ to: '/tweede-stap' }))
  return now ?? me
}

/** Lets people of this tenant through. One of somebody else and one that does not exist get the same answer. */
export async function requireMember(slug: string, href: string): Promise<Membership> {
  const me = await requireSignedIn(href, slug)
  const membership = me.memberships.find((one) => one.tenant.slug === slug)
  if (membership === undefined) end(notFound())
  return membership
}
