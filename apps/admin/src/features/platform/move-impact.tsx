import type { RouterOutputs } from '@vliegwiel/api'
import { m } from '@vliegwiel/i18n'

interface MoveImpactProps {
  impact: RouterOutputs['platform']['previewMove']
  name: string
  from: string
  to: string
}

/** What a move does to the documents of a place, before it is done. */
export function MoveImpact({ impact, name, from, to }: MoveImpactProps) {
  const { gone, kept, begin } = impact
  if (gone + kept + begin === 0) return <p>{m.platform_move_same({ name })}</p>
  return (
    <ul className="adm-bullets">
      {gone > 0 && <li>{m.platform_move_gone({ count: gone, from, name })}</li>}
      {kept > 0 && <li>{m.platform_move_kept({ count: kept, name })}</li>}
      {begin > 0 && <li>{m.platform_move_new({ count: begin, to, name })}</li>}
    </ul>
  )
}
