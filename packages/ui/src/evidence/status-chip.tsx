import TriangleAlert from 'lucide-react/icons/triangle-alert'
import CircleCheck from 'lucide-react/icons/circle-check'
import CircleDashed from 'lucide-react/icons/circle-dashed'
import CircleX from 'lucide-react/icons/circle-x'
import Info from 'lucide-react/icons/info'
import type { ReactNode } from 'react'
import type { Icon, Tone } from '../icon.ts'

/** The icon that goes with a tone, so that colour never speaks alone. */
export const toneIcons: Record<Tone, Icon> = {
  ok: CircleCheck,
  warn: TriangleAlert,
  bad: CircleX,
  info: Info,
  neutral: CircleDashed,
}

export interface StatusChipProps {
  tone: Tone
  /** The word: it must say the state without the colour. */
  children: ReactNode
  /** Another icon with the same meaning, for example a clock for "wacht 6 dagen"; `null` for none. */
  icon?: Icon | null | undefined
  /** `text` leaves the pill out, for use in a row. */
  look?: 'chip' | 'text' | undefined
}

/** A state: icon, word and colour. */
export function StatusChip({ tone, children, icon, look = 'chip' }: StatusChipProps) {
  const Icon = icon === undefined ? toneIcons[tone] : icon
  return (
    <span className="vw-status" data-tone={tone} data-look={look}>
      {Icon !== null && <Icon size={16} aria-hidden="true" />}
      {children}
    </span>
  )
}
