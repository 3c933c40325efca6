import type { Accent } from '../appearance/appearance.ts'

/**
 * Two letters that stand for a name: "Den Helder" → "DH", "Helmond" → "He", "'s-Hertogenbosch" → "He".
 */
export function markOf(name: string): string {
  const words = name.split(/[\s-]+/).filter((word) => /^\p{L}{2,}/u.test(word))
  const [first = name, second] = words
  if (second !== undefined) return (first.charAt(0) + second.charAt(0)).toUpperCase()
  return first.charAt(0).toUpperCase() + first.charAt(1).toLowerCase()
}

export interface TenantMarkProps {
  name: string
  /** The accent of this municipality, when it is another than that of the page. */
  accent?: Accent | undefined
  size?: 'normal' | 'small' | undefined
}

/** The two-letter mark of a municipality. Decoration: the name always stands beside it. */
export function TenantMark({ name, accent, size = 'normal' }: TenantMarkProps) {
  return (
    <span className="vw-mark" data-accent={accent} data-size={size} aria-hidden="true">
      {markOf(name)}
    </span>
  )
}
