import type { RouterOutputs } from '@vliegwiel/api'
import { m } from '@vliegwiel/i18n'
import { accentOf, TenantMark } from '@vliegwiel/ui'
import ArrowRight from 'lucide-react/icons/arrow-right'
import { useId } from 'react'
import { roleName } from '@vliegwiel/auth'

export type DemoPerson = RouterOutputs['session']['demoPersons']['persons'][number]

export interface DemoPersonsProps {
  persons: readonly DemoPerson[]
  /** Of whom the sign-in runs. */
  busyId: string | null
  onChoose: (person: DemoPerson) => void
}

interface PersonGroup {
  slug: string
  name: string
  persons: DemoPerson[]
}

/** The persons of a trial by the place where they work, in the order in which places first appear. */
export function groupPersons(persons: readonly DemoPerson[]): PersonGroup[] {
  const groups = new Map<string, PersonGroup>()
  for (const person of persons) {
    const [place] = person.places
    const slug = person.isOperator ? '' : (place?.slug ?? '')
    const name = person.isOperator ? m.account_demo_operator_title() : (place?.tenantName ?? '')
    const group = groups.get(slug) ?? { slug, name, persons: [] }
    group.persons.push(person)
    groups.set(slug, group)
  }
  return [...groups.values()]
}

/** One click and you are somebody: the whole row is the button. */
export function DemoPersons({ persons, busyId, onChoose }: DemoPersonsProps) {
  return (
    <div className="admin-demo-groups">
      {groupPersons(persons).map((group) => (
        <DemoGroup key={group.slug} group={group} busyId={busyId} onChoose={onChoose} />
      ))}
    </div>
  )
}

function DemoGroup({ group, busyId, onChoose }: { group: PersonGroup } & Omit<DemoPersonsProps, 'persons'>) {
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <div className="admin-demo-head">
        <TenantMark name={group.name} accent={accentOf(group.slug)} size="small" />
        <h2 id={id}>{group.name}</h2>
      </div>
      <ul className="admin-demo-list">
        {group.persons.map((person) => (
          <li key={person.personId}>
            <button
              type="button"
              className="admin-demo-person"
              aria-busy={busyId === person.personId}
              onClick={() => onChoose(person)}
            >
              <span className="admin-demo-name">
                {person.name}
                <span className="admin-demo-role">{rolesOf(person)}</span>
              </span>
              <span className="admin-demo-shows">{person.shows}</span>
              <ArrowRight size={18} aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function rolesOf(person: DemoPerson): string {
  if (person.isOperator) return roleName('operator')
  const [first, ...others] = person.places
  const roles = (first?.roles ?? []).map((role) => roleName(role)).join(', ')
  return others.length === 0 ? roles : `${roles} + ${others.map((place) => place.tenantName).join(', ')}`
}
