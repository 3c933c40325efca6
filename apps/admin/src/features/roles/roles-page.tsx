import { tenantRoles, type Permission } from '@vliegwiel/auth'
import { useQuery, skipToken } from '@tanstack/react-query'
import { formatCount, m } from '@vliegwiel/i18n'
import { useToasts } from '@vliegwiel/ui'
import { useState } from 'react'
import { address } from '../../app/address/address.ts'
import { useTenantApi } from '../../app/api/api.ts'
import { problemOf } from '../../app/api/problem.ts'
import { ProblemState } from '../../app/errors/screen-error.tsx'
import { startLookingAs } from '../../app/session/look-as.ts'
import { useMay, useMe, useMembership } from '../../app/session/me.ts'
import { useScreenSearch } from '../../lists/list-search.ts'
import { tenantPermissions } from './matrix.tsx'
import { RolesScreen } from './roles-screen.tsx'
import { aboutOf, type Asked, type WhyPerson } from './why-panel.tsx'

/** Who may do what, why somebody may not, and the console as another role sees it. */
export function RolesPage() {
  const { tenant } = useMembership()
  const me = useMe()
  const may = useMay()
  const api = useTenantApi()
  const toasts = useToasts()
  const { search, change } = useScreenSearch('/$slug/rollen')
  const [starting, setStarting] = useState(false)
  const matrix = useQuery(api.people.showMatrix.queryOptions({}))
  const mayRead = may('person:read')
  const list = useQuery(
    api.people.listPeople.queryOptions(
      mayRead
        ? { text: null, status: null, role: null, sort: 'name', direction: 'asc', after: null, limit: 100 }
        : skipToken,
    ),
  )
  const self = { personId: me.person.personId, displayName: me.person.displayName, roles: [] }
  const people: readonly WhyPerson[] = mayRead ? (list.data?.rows ?? []) : [self]
  // A link that names only a right asks about the reader: "why may I not do this?".
  const asked: Asked = {
    personId: search.wie ?? (search.recht === undefined || search.rol !== undefined ? undefined : self.personId),
    permission: search.recht,
    about: search.van,
  }
  const explanation = useQuery(
    api.people.explainRight.queryOptions(
      asked.personId === undefined || asked.permission === undefined
        ? skipToken
        : {
            personId: asked.personId === self.personId ? null : asked.personId,
            permission: asked.permission,
            context: contextOf(asked.personId, asked.permission, asked.about),
          },
    ),
  )
  if (matrix.isError) return <ProblemState problem={problemOf(matrix.error)} onRetry={() => void matrix.refetch()} />

  const counts = new Map(matrix.data?.roles.map(({ role, people: count }) => [role, count]))
  const role = tenantRoles.find((one) => one === search.rol)
  const start = async (as: (typeof tenantRoles)[number]) => {
    setStarting(true)
    try {
      await startLookingAs(tenant.slug, as)
    } catch (error) {
      toasts.show({ text: problemOf(error).text, tone: 'bad' })
    }
    setStarting(false)
  }
  return (
    <RolesScreen
      tenantName={tenant.name}
      counts={
        matrix.data === undefined
          ? null
          : {
              administrator: counts.get('administrator') ?? 0,
              editor: counts.get('editor') ?? 0,
              manager: counts.get('manager') ?? 0,
              caseworker: counts.get('caseworker') ?? 0,
              partner: counts.get('partner') ?? 0,
              auditor: counts.get('auditor') ?? 0,
            }
      }
      peopleCount={mayRead && list.data !== undefined ? peopleText(list.data.rows.length, list.data.next) : null}
      chosen={role !== undefined && search.recht !== undefined ? { role, permission: search.recht } : null}
      onChoose={(cell) => change({ rol: cell.role, recht: cell.permission, van: undefined })}
      people={people}
      asked={asked}
      onAsk={(next) => change({ wie: next.personId, recht: next.permission, van: next.about })}
      explanation={explanation.data ?? null}
      changeHref={
        may('role:grant') && asked.personId !== undefined && asked.personId !== self.personId
          ? address('/$slug/mensen', { slug: tenant.slug }, { wie: asked.personId })
          : undefined
      }
      mayViewAs={may('role:view-as')}
      starting={starting}
      onViewAs={(as) => void start(as)}
    />
  )
}

const peopleText = (shown: number, next: string | null) =>
  next === null ? m.roles_role_people({ count: shown }) : `${formatCount(shown)}+ ${m.people_title().toLowerCase()}`

// A made-up id stands for "somebody else": only whether it is the same person counts.
const SOMEBODY_ELSE = '00000000-0000-4000-8000-000000000000'

function contextOf(personId: string, permission: Permission, about: Asked['about']) {
  switch (tenantPermissions.includes(permission) ? aboutOf(permission) : null) {
    case 'person':
      return { targetPersonId: about === 'self' ? personId : SOMEBODY_ELSE }
    case 'work':
      return { ownerId: about === 'others' ? SOMEBODY_ELSE : personId }
    default:
      return {}
  }
}
