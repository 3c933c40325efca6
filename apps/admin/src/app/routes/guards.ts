import { notFound, redirect } from '@tanstack/react-router'
import { readMe, type Me, type Membership } from '../session/me.ts'

/** Lets signed-in people through; others sign in first and come back to where they wanted to be. */
export async function requireSignedIn(href: string, slug: string | null = null): Promise<Me> {
  const me = await readMe(slug)
  if (me === null) throw redirect({ to: '/aanmelden', search: href === '/' ? {} : { terug: href } })
  return me
}

/** Lets people of this tenant through. One of somebody else and one that does not exist get the same answer. */
export async function requireMember(slug: string, href: string): Promise<Membership> {
  const me = await requireSignedIn(href, slug)
  const membership = me.memberships.find((one) => one.tenant.slug === slug)
  if (membership === undefined) throw notFound()
  return membership
}
