import { m } from '@vliegwiel/i18n'
import { Button, IconButton, MenuButton, type MenuItem } from '@vliegwiel/ui'
import ArrowDown from 'lucide-react/icons/arrow-down'
import ArrowUp from 'lucide-react/icons/arrow-up'
import CornerLeftUp from 'lucide-react/icons/corner-left-up'
import Plus from 'lucide-react/icons/plus'
import Trash2 from 'lucide-react/icons/trash-2'
import X from 'lucide-react/icons/x'
import type { Origin } from '../../blocks/origin.ts'

/** What can be done with a block; what is left out cannot. */
export interface BlockActs {
  readonly onMove?: ((step: -1 | 1) => void) | undefined
  readonly onRemove?: (() => void) | undefined
  readonly onBack?: (() => void) | undefined
  /** Sorts of blocks that may be added below or inside it. */
  readonly additions: readonly MenuItem[]
}

interface BlockToolsProps {
  name: string
  /** What sort of block it is. */
  sort: string
  origin: Origin | undefined
  acts: BlockActs
  onClose: () => void
}

/** Buttons of the block that is open. */
export function BlockTools({ name, sort, origin, acts, onClose }: BlockToolsProps) {
  const { onMove, onRemove, onBack, additions } = acts
  return (
    <div className="edt-tools" role="group" aria-label={m.editor_block_tools({ name })}>
      <strong>{sort}</strong>
      {onBack !== undefined && origin !== undefined && origin !== 'inherited' && (
        <Button size="small" variant="quiet" icon={CornerLeftUp} onClick={onBack}>
          {m.editor_block_back()}
        </Button>
      )}
      <span className="edt-tools-end">
        {additions.length > 0 && (
          <MenuButton size="small" icon={Plus} label={m.editor_block_add_to({ name })} items={additions}>
            {m.editor_block_add()}
          </MenuButton>
        )}
        {onMove !== undefined && (
          <>
            <IconButton
              icon={ArrowUp}
              label={m.editor_block_up()}
              aria-keyshortcuts="Alt+ArrowUp"
              onClick={() => onMove(-1)}
            />
            <IconButton
              icon={ArrowDown}
              label={m.editor_block_down()}
              aria-keyshortcuts="Alt+ArrowDown"
              onClick={() => onMove(1)}
            />
          </>
        )}
        {onRemove !== undefined && <IconButton icon={Trash2} label={m.editor_block_remove()} onClick={onRemove} />}
        <IconButton icon={X} label={m.editor_block_close()} onClick={onClose} />
      </span>
    </div>
  )
}
