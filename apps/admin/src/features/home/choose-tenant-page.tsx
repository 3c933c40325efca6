import { m } from '@vliegwiel/i18n'
import { accentOf, EmptyState, Link, PageHeader, TenantMark } from '@vliegwiel/ui'
import { address } from '../../app/address/address.ts'
import { PlainPage } from '../../app/errors/plain-page.tsx'
import { useMe, type Membership } from '../../app/session/me.ts'
import { roleName } from '@vliegwiel/auth'

/** For who works in more than one tenant, or in none yet. */
export function ChooseTenantPage() {
  const { memberships } = useMe()
  return (
    <PlainPage>
      <ChooseTenantView memberships={memberships} />
    </PlainPage>
  )
}

export function ChooseTenantView({ memberships }: { memberships: readonly Membership[] }) {
  if (memberships.length === 0) return <EmptyState title={m.home_no_tenant_title()} text={m.home_no_tenant_text()} />
  return (
    <>
      <PageHeader title={m.home_choose_title()} sentence={m.home_choose_sentence()} />
      <ul className="admin-places">
        {memberships.map(({ tenant, roles }) => (
          <li key={tenant.slug}>
            <TenantMark name={tenant.name} accent={accentOf(tenant.slug)} />
            <span>
              <Link href={address('/$slug', { slug: tenant.slug })}>{tenant.name}</Link>
              <span className="vw-menu-detail">
                {[tenant.parentName, roles.map((role) => roleName(role)).join(', ')].filter(Boolean).join(' · ')}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
