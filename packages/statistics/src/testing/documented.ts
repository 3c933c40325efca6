import { readFileSync } from 'node:fs'
import type { Kept } from '../simulation/promise.ts'

const page = readFileSync(new URL('../../../../docs/statistics.md', import.meta.url), 'utf8')

/** What docs/statistics.md says that a design holds: the last cell of its row. @throws Error when no row is named so */
function holdsOf(drawn: string): string {
  const row = page.split('\n').find((line) => line.startsWith(`| ${drawn} |`))
  if (row === undefined) throw new Error(`docs/statistics.md has no row "${drawn}"`)
  return (
    row
      .split('|')
      .map((cell) => cell.trim())
      .at(-2) ?? ''
  )
}

/** The same of several rows, by their names. */
export const documented = (rows: readonly string[]): Record<string, string> =>
  Object.fromEntries(rows.map((row) => [row, holdsOf(row)]))

/** Gathers what was drawn, and says it as the page does: whole percents, rounded outwards. The draws are seeded. */
export function tally() {
  const shares: number[] = []
  return {
    add({ answered, share, draws }: Kept): void {
      // Answered hardly ever: a share of so few says nothing.
      if (answered >= draws / 4) shares.push(share)
    },
    get holds(): string {
      if (shares.length === 0) return 'never answered'
      const tenths = shares.map((share) => Math.round(1000 * share) / 10)
      return `${Math.floor(Math.min(...tenths))} to ${Math.ceil(Math.max(...tenths))} %`
    },
  }
}
