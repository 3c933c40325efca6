import type { OutCell } from '@vliegwiel/tabular'
import { writeXlsx } from '@vliegwiel/tabular/files'

export const exerciseName = 'oefening 10.000 rijen.xlsx'
export const exerciseRows = 10_000
/** Cells that are wrong on purpose. */
export const exerciseFaults = 37

type Row = readonly [key: OutCell, invited: OutCell, takesPart: OutCell, age: OutCell, team: OutCell]

const teams = ['Noord', 'Oost', 'Zuid', 'West']
const twoDigits = (value: number) => String(value).padStart(2, '0')

/** A made-up participant. Days are written as people and spreadsheets do: as a day, as text, as a number. */
function row(number: number): Row {
  const day = twoDigits((number % 28) + 1)
  const invited = number % 5 === 0 ? `${day}-10-2026` : number % 97 === 0 ? 46_296 : { date: `2026-10-${day}` }
  const age = 18 + ((number * 7) % 48)
  return [
    `O-${String(number).padStart(5, '0')}`,
    invited,
    number % 3 === 0 ? 'ja' : 'nee',
    age,
    teams[number % 4] ?? '',
  ]
}

/** Each spoils one cell of a row; they take turns. */
const faults: readonly ((right: Row) => Row)[] = [
  ([key, , ...rest]) => [key, '31-02-2026', ...rest],
  ([key, , ...rest]) => [key, '7-10-26', ...rest],
  ([key, invited, , ...rest]) => [key, invited, 'misschien', ...rest],
  ([key, invited, takesPart, , team]) => [key, invited, takesPart, 'onbekend', team],
  ([key, invited, takesPart, , team]) => [key, invited, takesPart, 12, team],
  ([, ...rest]) => ['', ...rest],
  // The key of the first row, once more.
  ([, ...rest]) => [row(1)[0], ...rest],
]

/** Where the faults are: spread over the file, none in the first rows. */
const faultyEvery = Math.floor(exerciseRows / (exerciseFaults + 1))

/** A workbook of 10,000 made-up participants in which 37 cells are wrong, to try an import with. */
export function exerciseFile(): Promise<Uint8Array> {
  const rows = Array.from({ length: exerciseRows }, (_, at): Row => {
    const number = at + 1
    const turn = number / faultyEvery - 1
    const fault = Number.isInteger(turn) && turn < exerciseFaults ? faults[turn % faults.length] : undefined
    return fault ? fault(row(number)) : row(number)
  })
  const headings = ['Klantnummer', 'Uitgenodigd op', 'Doet mee', 'Leeftijd', 'Team']
  return writeXlsx({ name: 'Deelnemers', headings, rows })
}
