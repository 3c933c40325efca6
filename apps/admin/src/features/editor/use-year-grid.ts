import {
  begin,
  type CellChange,
  cellText,
  copyBlock,
  type DecimalSign,
  type GridRow,
  type History,
  inverseOf,
  lookAtPaste,
  noHistory,
  type Paste,
  pressed,
  readBlock,
  readCell,
  redo,
  remember,
  stillStanding,
  undo,
  withChanges,
  yearGrid,
} from '@vliegwiel/budgets/year-grid'
import { getLanguage, m } from '@vliegwiel/i18n'
import { type ClipboardEvent, type KeyboardEvent, useState } from 'react'
import type { MainPanelProps } from './panels.ts'

/** A block that was pasted and waits for a decision. */
export interface WaitingPaste {
  readonly paste: Paste
  readonly rows: number
  readonly columns: number
}

/** What the grid says of the last thing that was done. */
export interface GridSaid {
  readonly tone: 'said' | 'wrong'
  readonly text: string
}

export const whatWords = {
  amount: m.editor_grid_amount,
  repayments: m.editor_grid_repayments,
  fte: m.editor_grid_fte,
  price: m.editor_grid_price,
} as const satisfies Record<GridRow['kind'], () => string>

/** The year grid tied to the document that is written on: keys, clipboard, undo. Every sum and rule is the core's. */
export function useYearGrid({ content, change, latest }: MainPanelProps) {
  const grid = yearGrid(content)
  const sign: DecimalSign = getLanguage() === 'nl' ? ',' : '.'
  const [state, setState] = useState(begin)
  const [history, setHistory] = useState<History>(noHistory)
  const [waiting, setWaiting] = useState<WaitingPaste | null>(null)
  const [said, setSaid] = useState<GridSaid | null>(null)
  const size = { rows: grid.rows.length, columns: grid.years.length }
  const row = grid.rows[state.at.row]
  const cell = row?.cells[state.at.column] ?? null
  const yearName = grid.years[state.at.column]?.name ?? ''
  const current = cell === null || row === undefined ? '' : cellText(cell.value, row.kind, sign)

  const doNow = (changes: readonly CellChange[]) => {
    if (change === undefined || changes.length === 0) return
    change(withChanges(latest(), changes))
    setHistory((before) => remember(before, changes))
    setSaid(null)
  }

  /** Writes what was typed; false where it is no number, and then the cell stays open. */
  const write = (typed: string): boolean => {
    if (row === undefined || cell === null) return true
    const value = readCell(typed, row.kind, sign)
    if (value === undefined) {
      const text = typed.trim()
      setSaid({
        tone: 'wrong',
        text: row.kind === 'fte' ? m.editor_grid_wrong_fte({ text }) : m.editor_grid_wrong_amount({ text }),
      })
      return false
    }
    if (value !== cell.value) doNow([{ blockId: cell.blockId, field: cell.field, before: cell.value, after: value }])
    return true
  }

  const clear = () => {
    const chosen = { from: state.at, to: state.anchor }
    const looked = lookAtPaste(grid, chosen, [['']], sign)
    if (looked.ok) doNow(looked.value.changes)
  }

  const step = (which: 'undo' | 'redo') => {
    const found = which === 'undo' ? undo(history) : redo(history)
    if (found === null || change === undefined) return
    const wanted = which === 'undo' ? inverseOf(found.step) : found.step
    const possible = stillStanding(yearGrid(latest()), wanted)
    if (possible.length === 0) setSaid({ tone: 'wrong', text: m.editor_grid_theirs() })
    else {
      change(withChanges(latest(), possible))
      setSaid(which === 'undo' ? { tone: 'said', text: m.editor_grid_undone({ count: possible.length }) } : null)
    }
    setHistory(found.history)
  }

  const onKey = (event: KeyboardEvent) => {
    if (event.altKey) return
    const ctrl = event.ctrlKey || event.metaKey
    const done = pressed(state, { key: event.key, ctrl, shift: event.shiftKey }, size, current)
    if (done.act === 'leave') return
    event.stopPropagation()
    // A read-only grid walks, selects and copies; a year without the line has nothing to write on.
    const opens = done.state.typing !== null && state.typing === null
    if (opens && (change === undefined || cell === null)) {
      event.preventDefault()
      if (change !== undefined) setSaid({ tone: 'wrong', text: m.editor_grid_no_cell({ year: yearName }) })
      return
    }
    if (done.act === 'write' || done.act === 'write-and-move') {
      if (done.act === 'write-and-move') event.preventDefault()
      if (!write(state.typing ?? '')) {
        event.preventDefault()
        return
      }
    } else event.preventDefault()
    if (done.act === 'clear' && change !== undefined) clear()
    if (done.act === 'undo' || done.act === 'redo') step(done.act)
    if (done.act === 'none' && said?.tone === 'wrong' && done.state.typing === null) setSaid(null)
    setState(done.state)
  }

  const onCopy = (event: ClipboardEvent) => {
    if (state.typing !== null) return
    event.preventDefault()
    event.clipboardData.setData('text/plain', copyBlock(grid, state.at, state.anchor, sign))
  }

  const onPaste = (event: ClipboardEvent) => {
    if (state.typing !== null || change === undefined) return
    event.preventDefault()
    const block = readBlock(event.clipboardData.getData('text/plain'))
    const looked = lookAtPaste(grid, { from: state.at, to: state.anchor }, block, sign)
    if (!looked.ok) {
      const [first] = looked.refusals
      const { rows = 0, columns = 0, roomRows = 0, roomColumns = 0 } = first?.values ?? {}
      setSaid({
        tone: 'wrong',
        text:
          first?.row === undefined
            ? m.editor_grid_shape({ rows, columns, roomRows, roomColumns })
            : m.editor_grid_ragged(),
      })
      return
    }
    setSaid(null)
    setWaiting({ paste: looked.value, rows: block.length, columns: block[0]?.length ?? 0 })
  }

  const takePaste = (changes: readonly CellChange[]) => {
    doNow(changes)
    setWaiting(null)
    setSaid({ tone: 'said', text: m.editor_grid_pasted({ count: changes.length }) })
  }

  return {
    grid,
    state,
    history,
    waiting,
    said,
    sign,
    yearName,
    onKey,
    onCopy,
    onPaste,
    step,
    takePaste,
    dropPaste: () => setWaiting(null),
    type: (typing: string) => setState({ ...state, typing }),
    go: (at: { row: number; column: number }, extend: boolean) => {
      if (state.typing !== null && !write(state.typing)) return
      setState({ at, anchor: extend ? state.anchor : at, typing: null })
    },
    /** The cell is left: what was typed is written, or said to be no number. */
    leave: () => {
      if (state.typing === null) return
      if (write(state.typing)) setState({ ...state, typing: null })
    },
  }
}
