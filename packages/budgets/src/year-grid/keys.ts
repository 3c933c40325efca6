import { type CellPlace, cornersOf } from './cells.ts'
import type { CellChange } from './grid.ts'

/** Where somebody is in the grid. `typing` is the text of the cell that is written on; null: none is. */
export interface GridState {
  readonly at: CellPlace
  /** The other corner of the selection; the same as `at` where one cell is chosen. */
  readonly anchor: CellPlace
  readonly typing: string | null
}

export const begin: GridState = { at: { row: 0, column: 0 }, anchor: { row: 0, column: 0 }, typing: null }

/** How large the grid is. */
export interface GridSize {
  readonly rows: number
  readonly columns: number
}

/** A key as a browser tells it. */
export interface KeyPress {
  readonly key: string
  readonly ctrl: boolean
  readonly shift: boolean
}

/** What has to be done beside the new state. */
export type GridAct = 'none' | 'write' | 'write-and-move' | 'clear' | 'undo' | 'redo' | 'leave'

const steps: Readonly<Record<string, readonly [down: number, over: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** The place within the grid. */
export const within = ({ row, column }: CellPlace, { rows, columns }: GridSize): CellPlace => ({
  row: Math.min(Math.max(row, 0), Math.max(rows - 1, 0)),
  column: Math.min(Math.max(column, 0), Math.max(columns - 1, 0)),
})

const goTo = (at: CellPlace, size: GridSize): GridState => ({
  at: within(at, size),
  anchor: within(at, size),
  typing: null,
})

/**
 * What a key does, as in a spreadsheet: arrows walk (with shift they select, with ctrl they go to the end), Home and End,
 * a letter or digit replaces, F2 and Enter write on, Escape leaves a cell as it was, Delete empties, ctrl-Z takes back.
 * `leave`: the key is not ours, so that Tab goes on to what comes after the grid. `current` is the text of the cell.
 */
export function pressed(
  state: GridState,
  { key, ctrl, shift }: KeyPress,
  size: GridSize,
  current: string,
): { readonly state: GridState; readonly act: GridAct } {
  const none = (next: GridState) => ({ state: next, act: 'none' as const })
  const { at } = state
  if (state.typing !== null) {
    if (key === 'Escape') return none({ ...state, typing: null })
    if (key === 'Enter') return { state: goTo({ ...at, row: at.row + (shift ? -1 : 1) }, size), act: 'write-and-move' }
    if (key === 'Tab') return { state: { ...state, typing: null }, act: 'write' }
    return { state, act: 'leave' }
  }
  const step = steps[key]
  if (step !== undefined) {
    const far = ctrl ? Math.max(size.rows, size.columns) : 1
    const next = within({ row: at.row + step[0] * far, column: at.column + step[1] * far }, size)
    return none({ at: next, anchor: shift ? state.anchor : next, typing: null })
  }
  if (key === 'Home') return none(goTo({ row: ctrl ? 0 : at.row, column: 0 }, size))
  if (key === 'End') return none(goTo({ row: ctrl ? size.rows - 1 : at.row, column: size.columns - 1 }, size))
  if (ctrl && key.toLowerCase() === 'z') return { state, act: shift ? 'redo' : 'undo' }
  if (ctrl && key.toLowerCase() === 'y') return { state, act: 'redo' }
  if (ctrl) return { state, act: 'leave' }
  if (key === 'F2' || key === 'Enter') return none({ ...state, anchor: at, typing: current })
  if (key === 'Delete' || key === 'Backspace') return { state, act: 'clear' }
  if (key.length === 1) return none({ ...state, anchor: at, typing: key })
  return { state, act: 'leave' }
}

/** Whether a cell is in the selection. */
export function isSelected({ at, anchor }: GridState, { row, column }: CellPlace): boolean {
  const { top, bottom, left, right } = cornersOf(at, anchor)
  return row >= top && row <= bottom && column >= left && column <= right
}

/** What was done and what was taken back, the newest last. */
export interface History {
  readonly done: readonly (readonly CellChange[])[]
  readonly undone: readonly (readonly CellChange[])[]
}

export const noHistory: History = { done: [], undone: [] }

/** So many steps can be taken back. */
const MOST_STEPS = 200

/** Something was done: what was taken back before cannot be done again. */
export const remember = (history: History, changes: readonly CellChange[]): History =>
  changes.length === 0 ? history : { done: [...history.done, changes].slice(-MOST_STEPS), undone: [] }

/** The step to take back, and the history after it; null when there is none. */
export function undo({
  done,
  undone,
}: History): { readonly step: readonly CellChange[]; readonly history: History } | null {
  const step = done.at(-1)
  return step === undefined ? null : { step, history: { done: done.slice(0, -1), undone: [...undone, step] } }
}

export function redo({
  done,
  undone,
}: History): { readonly step: readonly CellChange[]; readonly history: History } | null {
  const step = undone.at(-1)
  return step === undefined ? null : { step, history: { done: [...done, step], undone: undone.slice(0, -1) } }
}
