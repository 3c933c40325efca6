import type { TenantRole } from '@vliegwiel/auth'

export interface DemoInvitation {
  readonly slug: string
  readonly email: string
  readonly roles: readonly TenantRole[]
  readonly by: string
  /** Of the seven days that it counts. */
  readonly daysAgo: number
}

/** One fresh, one that ends tomorrow, one that ended. */
export const demoInvitations: readonly DemoInvitation[] = [
  {
    slug: 'den-helder',
    email: 'nieuwe.collega@demo.vliegwiel.example',
    roles: ['administrator'],
    by: 'Joris Peeters',
    daysAgo: 0,
  },
  {
    slug: 'den-helder',
    email: 'werkleerbedrijf@demo.vliegwiel.example',
    roles: ['partner'],
    by: 'Joris Peeters',
    daysAgo: 6,
  },
  {
    slug: 'utrecht',
    email: 'klantregisseur@demo.vliegwiel.example',
    roles: ['caseworker'],
    by: 'Roos Bakker',
    daysAgo: 9,
  },
]
