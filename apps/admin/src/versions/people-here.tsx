import type { RouterOutputs } from '@vliegwiel/api'
import { m } from '@vliegwiel/i18n'
import UsersRound from 'lucide-react/icons/users-round'

export type PersonHere = RouterOutputs['documents']['whoIsHere']['people'][number]

/** Who else has the document open, in one quiet line; nothing when nobody has. */
export function PeopleHere({ people }: { people: readonly PersonHere[] }) {
  if (people.length === 0) return null
  const named = people.map(({ name, doing }) =>
    doing === 'writes' ? m.editor_here_writes({ name }) : m.editor_here_reads({ name }),
  )
  return (
    <span className="blk-here">
      <UsersRound size={16} aria-hidden="true" />
      {m.editor_here({ people: named.join(', ') })}
    </span>
  )
}
