import { markOf, type Accent } from '../appearance/marks.ts'

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
