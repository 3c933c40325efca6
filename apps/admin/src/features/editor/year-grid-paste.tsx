import type { CellChange, YearGrid } from '@vliegwiel/budgets/year-grid'
import { m } from '@vliegwiel/i18n'
import { Button, StatusChip } from '@vliegwiel/ui'
import { type WaitingPaste, whatWords } from './use-year-grid.ts'

interface YearGridPasteProps {
  readonly waiting: WaitingPaste
  readonly grid: YearGrid
  readonly onTake: (changes: readonly CellChange[]) => void
  readonly onDrop: () => void
}

/** What pasting would do, before it does: every cell that does not fit by its name, and all or nothing. */
export function YearGridPaste({ waiting, grid, onTake, onDrop }: YearGridPasteProps) {
  const { paste, rows, columns } = waiting
  const wrong = paste.cells.filter((cell) => cell.wrong !== null)
  const fit = paste.cells.length - wrong.length
  const { asUnknown } = paste
  const nameOf = ({ row, column }: { readonly row: number; readonly column: number }) => {
    const line = grid.rows[row]
    return line === undefined
      ? ''
      : m.editor_grid_cell({
          line: line.name,
          what: whatWords[line.kind](),
          year: grid.years[column]?.name ?? '',
        })
  }
  return (
    <div className="ygr-paste" role="group" aria-label={m.editor_grid_paste()}>
      <h3>
        {m.editor_grid_paste()} <span className="vw-secondary">{m.editor_grid_paste_size({ rows, columns })}</span>
      </h3>
      <ul>
        <li>
          <StatusChip tone="ok" look="text">
            {m.editor_grid_paste_fits({ count: fit })}
          </StatusChip>
        </li>
        {wrong.map((cell) => (
          <li key={`${cell.row} ${cell.column}`}>
            <StatusChip tone="bad" look="text">
              {m.editor_grid_paste_wrong({ cell: nameOf(cell), text: cell.text.trim() })}
            </StatusChip>
          </li>
        ))}
      </ul>
      <div className="ygr-paste-acts">
        <Button
          variant="primary"
          disabledReason={wrong.length > 0 ? m.editor_grid_paste_blocked() : undefined}
          onClick={() => onTake(paste.changes)}
        >
          {m.editor_grid_paste_do({ count: paste.cells.length })}
        </Button>
        {wrong.length > 0 && asUnknown !== null && (
          <Button onClick={() => onTake(asUnknown)}>{m.editor_grid_paste_unknown()}</Button>
        )}
        <Button variant="quiet" onClick={onDrop}>
          {m.editor_grid_paste_not()}
        </Button>
      </div>
      <p className="vw-secondary">{m.editor_grid_paste_nothing()}</p>
    </div>
  )
}
