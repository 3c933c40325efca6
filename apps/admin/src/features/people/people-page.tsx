import { useQuery } from '@tanstack/react-query'
import { m } from '@vliegwiel/i18n'
import { Button, PageHeader, Section } from '@vliegwiel/ui'
import UserPlus from 'lucide-react/icons/user-plus'
import { lazy, Suspense, useState } from 'react'
import { address } from '../../app/address/address.ts'
import { callsOf, useTenantApi } from '../../app/api/api.ts'
import { problemOf } from '../../app/api/problem.ts'
import { ProblemState } from '../../app/errors/screen-error.tsx'
import { useMay, useMe, useMembership } from '../../app/session/me.ts'
import { ListViews } from '../../lists/list-views.tsx'
import { hiddenOf, sortOf, sortText, useScreenSearch } from '../../lists/list-search.ts'
import { usePages } from '../../lists/use-pages.ts'
import { InvitationList } from './invitation-list.tsx'
import { PeopleFilters } from './people-filters.tsx'
import { PeopleList } from './people-list.tsx'
import type { PeopleAct } from './people-dialogs.tsx'

const PeopleDialogs = lazy(() => import('./people-dialogs.tsx'))

const sorts = ['name', 'email', 'created'] as const

/** Who works here, what they may do, and who is on the way. */
export function PeoplePage() {
  const { tenant } = useMembership()
  const { person } = useMe()
  const may = useMay()
  const api = useTenantApi()
  const { search, change } = useScreenSearch('/$slug/mensen')
  const [act, setAct] = useState<PeopleAct | null>(null)
  const [now] = useState(() => new Date())
  const sort = sortOf(search.sort) ?? { column: 'name', direction: 'ascending' as const }
  const input = {
    text: search.text ?? null,
    status: search.status ?? null,
    role: search.role ?? null,
    sort: sorts.find((one) => one === sort.column) ?? 'name',
    direction: sort.direction === 'descending' ? ('desc' as const) : ('asc' as const),
    limit: 50,
  }
  const people = usePages({
    queryKey: api.people.listPeople.queryKey({ ...input, after: null }),
    read: (after: string | null, signal) =>
      callsOf(tenant.slug).people.listPeople.query({ ...input, after }, { signal }),
    next: (page) => page.next,
  })
  const invitations = useQuery(api.people.listInvitations.queryOptions({}))
  if (people.error !== null) return <ProblemState problem={problemOf(people.error)} onRetry={people.onRetry} />

  const rows = people.pages.flatMap((page) => page.rows)
  const rights = {
    mayInvite: may('person:invite'),
    mayGrant: may('role:grant'),
    maySuspend: may('person:suspend'),
    ownPersonId: person.personId,
  }
  const asked = rights.mayGrant ? rows.find((row) => row.personId === search.wie) : undefined
  const shown = act ?? (asked === undefined ? null : ({ kind: 'roles', person: asked } as const))
  const invite = () => setAct({ kind: 'invite' })
  const clear = () => change({ text: undefined, status: undefined, role: undefined })
  return (
    <>
      <PageHeader
        title={m.people_title()}
        sentence={m.people_sentence({ tenant: tenant.name })}
        actions={
          <Button
            variant="primary"
            icon={UserPlus}
            disabledReason={rights.mayInvite ? undefined : m.people_invite_no_right()}
            onClick={invite}
          >
            {m.people_invite()}
          </Button>
        }
      />
      <div className="vw-stack">
        <div>
          <PeopleFilters filter={search} onChange={change} end={<ListViews screen="people" />} />
          <PeopleList
            tenantName={tenant.name}
            people={rows}
            loading={people.loading}
            filtered={Boolean(search.text ?? search.status ?? search.role)}
            rights={rights}
            sort={sort}
            onSort={(next) => change({ sort: sortText(next) })}
            hidden={hiddenOf(search.hidden)}
            onHidden={(hidden) => change({ hidden: hidden.join(',') })}
            onAct={(kind, one) => setAct({ kind, person: one })}
            whyHref={(one) => address('/$slug/rollen', { slug: tenant.slug }, { wie: one.personId })}
            onInvite={rights.mayInvite ? invite : undefined}
            onClearFilters={clear}
            onMore={people.onMore}
            moreBusy={people.moreBusy}
          />
        </div>
        <Section title={m.people_invitations_title()}>
          <InvitationList
            invitations={invitations.data?.invitations ?? []}
            now={now}
            loading={invitations.isPending}
            mayInvite={rights.mayInvite}
            onRevoke={(invitation) => setAct({ kind: 'revoke', invitation })}
            onAgain={({ email, roles }) => setAct({ kind: 'invite', start: { email, roles: [...roles] } })}
          />
        </Section>
      </div>
      {shown !== null && (
        <Suspense fallback={null}>
          <PeopleDialogs
            act={shown}
            tenantName={tenant.name}
            onClose={() => {
              setAct(null)
              if (search.wie !== undefined) change({ wie: undefined })
            }}
          />
        </Suspense>
      )}
    </>
  )
}
