import { m } from '@vliegwiel/i18n'
import { accentOf, Link, Section, TenantMark } from '@vliegwiel/ui'
import { address } from '../../app/address/address.ts'
import { roleName } from '@vliegwiel/auth'
import type { Account } from './account-view.tsx'

/** Where one works, and as what. */
export function MembershipsPart({ account: { memberships } }: { account: Account }) {
  if (memberships.length === 0) return null
  return (
    <Section title={m.account_places_title()}>
      <ul className="admin-places">
        {memberships.map(({ slug, tenantName, roles }) => (
          <li key={slug}>
            <TenantMark name={tenantName} accent={accentOf(slug)} size="small" />
            <span>
              <Link href={address('/$slug', { slug })}>{tenantName}</Link>
              <span className="vw-menu-detail">{roles.map((role) => roleName(role)).join(', ')}</span>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
