import { CommandPalette } from '@vliegwiel/ui/command-palette'
import type { Me, Membership } from '../session/me.ts'
import { usePaletteSearch } from './use-palette-search.ts'

interface PaletteProps {
  isOpen: boolean
  onClose: () => void
  me: Me
  membership: Membership | null
}

/** The command palette with everything it can find; loaded apart. */
export default function Palette({ isOpen, onClose, me, membership }: PaletteProps) {
  const search = usePaletteSearch(me, membership)
  return <CommandPalette isOpen={isOpen} onClose={onClose} search={search} />
}
