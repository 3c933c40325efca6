import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/**
 * The National Supported Work experiment: 445 real people, 185 randomised into supported work, 260 not (LaLonde 1986;
 * Dehejia and Wahba 1999), and the same 185 beside 429 people of a survey (PSID) who were never drawn. Public data; the
 * files stand with their sources in `@vliegwiel/statistics`. Written here as a municipality would hand it in:
 * semicolons, decimal commas, Dutch headings.
 */
export interface ExperimentPerson {
  readonly id: string
  readonly supported: boolean
  readonly age: number
  readonly education: number
  readonly married: boolean
  readonly earned1975: number
  readonly earned1978: number
}

function read(name: string): Record<string, string>[] {
  const path = fileURLToPath(import.meta.resolve(`@vliegwiel/statistics/fixtures/${name}.csv`))
  const [head = '', ...lines] = readFileSync(path, 'utf8').trim().split('\n')
  const bare = (text: string) => text.split(',').map((cell) => cell.replaceAll('"', ''))
  const names = bare(head)
  return lines.map((line) => Object.fromEntries(bare(line).map((cell, index) => [names[index] ?? '', cell])))
}

const person = (row: Record<string, string>, id: string): ExperimentPerson => ({
  id,
  supported: row['treat'] === '1',
  age: Number(row['age']),
  education: Number(row['educ']),
  married: row['married'] === '1',
  earned1975: Number(row['re75']),
  earned1978: Number(row['re78']),
})

/** The 445 who were drawn. */
export const drawnPeople = (): ExperimentPerson[] =>
  read('nsw-experimental').map((row) => person(row, `NSW-${String(row['id']).padStart(3, '0')}`))

/** The 185 of them with supported work, beside 429 of a survey. */
export const surveyPeople = (): ExperimentPerson[] =>
  read('matchit-lalonde').map((row) => person(row, String(row['id'])))

const decimals = (value: number) => String(value).replace('.', ',')
const yes = (value: boolean) => (value ? 'ja' : 'nee')

/** Participants and outcomes in one file, as it came. */
export function experimentFile(people: readonly ExperimentPerson[], comparison: string): Uint8Array {
  const head =
    'deelnemer;uitgenodigd op;variant;leeftijd;jaren school;getrouwd;inkomen 1975;inkomen 1978;had werk in 1978;gemeten op'
  const rows = people.map((one) =>
    [
      one.id,
      '01-01-1976',
      one.supported ? 'begeleid werk' : comparison,
      one.age,
      one.education,
      yes(one.married),
      decimals(one.earned1975),
      decimals(one.earned1978),
      yes(one.earned1978 > 0),
      '31-12-1978',
    ].join(';'),
  )
  return new TextEncoder().encode(`${[head, ...rows].join('\r\n')}\r\n`)
}
