import { writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { copyRepository } from '@vliegwiel/testing'
import type { Drill } from '../drill.ts'
import { locks } from './locks/index.ts'
import { tableOf, type Result } from './result-table.ts'
import { runTests, trySabotage } from './try-sabotage.ts'

const page = fileURLToPath(new URL('../../../../docs/sabotage.md', import.meta.url))

/** Breaks every lock in a throw-away copy and writes which test noticed into docs/sabotage.md. */
export const sabotage: Drill = {
  name: 'sabotage',
  lines: 'T03',
  title: 'Locks broken one at a time',
  run: async (note) => {
    const chosen = chosenLocks()
    const queue = [...chosen]
    const results: Result[] = []
    const worker = async () => {
      const copy = copyRepository('sabotage')
      try {
        for (let lock = queue.shift(); lock !== undefined; lock = queue.shift()) {
          results.push({ lock, verdict: await trySabotage(copy.folder, lock) })
          note(`${results.length} of ${chosen.length}, ${survivorsOf(results).length} survived`)
        }
      } finally {
        copy.remove()
      }
    }
    note('unbroken first')
    await demandGreen([...new Set(chosen.flatMap(({ tests }) => tests))])
    await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, worker))
    // A run that was disturbed says nothing that should stand in the page.
    const undisturbed = results.every(({ verdict }) => verdict.outcome !== 'crashed')
    if (undisturbed && chosen.length === locks.length) writeFileSync(page, tableOf(results, new Date()))
    const survivors = survivorsOf(results)
    const names = survivors.map(
      ({ lock, verdict }) => `\n      ${verdict.outcome}: ${lock.kind}: ${lock.name} (${verdict.by})`,
    )
    return {
      pass: survivors.length === 0,
      figures: `${results.length} locks broken, ${results.length - survivors.length} noticed by a test${names.join('')}`,
    }
  },
}

/** SABOTAGE=version tries one kind, or what has that text in its name. */
function chosenLocks() {
  const wanted = process.env['SABOTAGE']
  return wanted === undefined ? locks : locks.filter(({ kind, name }) => kind === wanted || name.includes(wanted))
}

const survivorsOf = (results: readonly Result[]) => results.filter(({ verdict }) => verdict.outcome !== 'caught')

/** A test that is red on whole code would "notice" everything. */
async function demandGreen(tests: readonly string[]): Promise<void> {
  const copy = copyRepository('unbroken')
  try {
    const { outcome, by } = await runTests(copy.folder, tests)
    if (outcome !== 'survived') throw new Error(`The tests do not pass on unbroken code: ${by}`)
  } finally {
    copy.remove()
  }
}
