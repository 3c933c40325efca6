// `npm run drill`: what needs minutes or processes. `npm run drill -- <name> …` runs some of them.
import process from 'node:process'
import { makeProgress } from '@vliegwiel/start/progress'
import type { Drill, Outcome } from './drill.ts'
import { drills } from './drills.ts'

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !drills.some((drill) => drill.name === name))
if (unknown.length > 0) {
  console.error(`No drill is called ${unknown.join(', ')}. There are: ${drills.map(({ name }) => name).join(', ')}`)
  process.exit(1)
}
const chosen = asked.length === 0 ? drills : drills.filter(({ name }) => asked.includes(name))

/** ✗ only shows when the step throws, so a drill that fails does. */
class Failed extends Error {}

const progress = makeProgress(chosen.length)
const lines: string[] = []
for (const drill of chosen) {
  const outcome = await carryOut(drill)
  lines.push(`${outcome.pass ? 'pass' : 'FAIL'}  ${drill.lines.padEnd(9)} ${drill.name.padEnd(10)} ${outcome.figures}`)
  if (!outcome.pass) process.exitCode = 1
}
console.log(`\n${lines.join('\n')}`)

async function carryOut({ title, run }: Drill): Promise<Outcome> {
  let outcome: Outcome = { pass: false, figures: 'not carried out' }
  try {
    await progress.step(title, async (note) => {
      outcome = await run(note)
      if (!outcome.pass) throw new Failed()
      return outcome.figures
    })
  } catch (error) {
    if (!(error instanceof Failed)) {
      outcome = {
        pass: false,
        figures: `could not be carried out: ${error instanceof Error ? error.message : String(error)}`,
      }
    }
  }
  return outcome
}
