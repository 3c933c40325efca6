import { limits } from '../limits.ts'
import { tabularError } from '../tabular-error.ts'

const quote = 0x22
const carriageReturn = 0x0d
const lineFeed = 0x0a
/** Records in one turn: a file can be all line ends. */
const most = 4_000

/**
 * Cuts text into records, as RFC 4180 says, and takes every line end for one: `\r\n`, `\n` and `\r` may stand in one
 * file. A quote opens a cell only as its first sign; elsewhere it is a sign like any other (`5" pijp`). After a closing
 * quote comes a separator or a line end; anything else is refused, for nobody knows what belongs to the cell.
 * Pieces of at most `batch` signs are cut at a time, so that the caller can let other work in between.
 * @throws tabularError quote-open, quote-stray, cell-too-long, too-many-columns, each with its row
 */
export function* csvRecords(text: string, separator: string, batch = 65_536): Generator<string[][]> {
  const mark = separator.charCodeAt(0)
  let at = 0
  let row = 1
  let records: string[][] = []
  let next = batch
  while (at < text.length) {
    const cells: string[] = []
    let open = true
    while (open) {
      const { cell, end } = text.charCodeAt(at) === quote ? quoted(text, at, row, mark) : bare(text, at, mark)
      if (cell.length > limits.cellLength) throw tabularError('cell-too-long', { row, most: limits.cellLength })
      cells.push(cell)
      if (cells.length > limits.columns) throw tabularError('too-many-columns', { row, most: limits.columns })
      at = end
      open = at < text.length && text.charCodeAt(at) === mark
      if (open) at += 1
    }
    records.push(cells)
    row += 1
    if (text.charCodeAt(at) === carriageReturn && text.charCodeAt(at + 1) === lineFeed) at += 2
    else at += 1
    if (at >= next || records.length >= most) {
      yield records
      records = []
      next = at + batch
    }
  }
  if (records.length > 0) yield records
}

interface Cut {
  readonly cell: string
  /** Where the separator, the line end or the end of the text stands. */
  readonly end: number
}

function bare(text: string, from: number, mark: number): Cut {
  let at = from
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === mark || code === lineFeed || code === carriageReturn) break
  }
  return { cell: text.slice(from, at), end: at }
}

function quoted(text: string, from: number, row: number, mark: number): Cut {
  let cell = ''
  let at = from + 1
  for (;;) {
    const close = text.indexOf('"', at)
    if (close === -1) throw tabularError('quote-open', { row })
    cell += text.slice(at, close)
    if (cell.length > limits.cellLength) throw tabularError('cell-too-long', { row, most: limits.cellLength })
    if (text.charCodeAt(close + 1) === quote) {
      cell += '"'
      at = close + 2
      continue
    }
    const after = text.charCodeAt(close + 1)
    const ends = close + 1 >= text.length || after === mark || after === lineFeed || after === carriageReturn
    if (!ends) throw tabularError('quote-stray', { row })
    return { cell, end: close + 1 }
  }
}
