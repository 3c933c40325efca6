import { m } from '@vliegwiel/i18n'
import CornerDownRight from 'lucide-react/icons/corner-down-right'
import GitMerge from 'lucide-react/icons/git-merge'
import Pencil from 'lucide-react/icons/pencil'
import type { Origin } from './origin.ts'

const icons = { inherited: CornerDownRight, own: Pencil, 'only-here': Pencil, 'base-changed': GitMerge }

/** Whose a document is, for the words of its marks. */
export interface Names {
  /** The tenant that reads. */
  readonly own: string
  /** Whom it inherits from; null for a document of one's own. */
  readonly from: string | null
}

export function originText(origin: Origin, { own, from }: Names): string {
  if (origin === 'inherited') return m.editor_origin_inherited({ name: from ?? '' })
  if (origin === 'own') return m.editor_origin_own({ name: own })
  return origin === 'only-here' ? m.editor_origin_only({ name: own }) : m.editor_origin_changed()
}

export function OriginIcon({ origin, size = 16 }: { origin: Origin; size?: number }) {
  const Icon = icons[origin]
  return <Icon size={size} className="blk-origin-icon" data-origin={origin} aria-hidden="true" />
}

/** The line above a block that says where it comes from. */
export function OriginMark({ origin, names, text }: { origin: Origin; names: Names; text?: string | undefined }) {
  return (
    <span className="blk-mark-line" data-origin={origin}>
      <OriginIcon origin={origin} />
      {text ?? originText(origin, names)}
    </span>
  )
}
