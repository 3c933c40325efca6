// `npm test`: the checks, then every test there is. The last line is the sum of all.
// `npm test -- --date 2031-06-01`: the same, as if it were that day.
// `npm test -- --affected`: the checks, and the tests of what changed since main (or, on main, since its last commit).
// `npm test -- --every-database`: every suite on the embedded database too, not only those where the engine matters.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { root } from '@vliegwiel/start/node-program'
import { buildConsole, programOf } from '@vliegwiel/start/prepare'
import { makeProgress } from '@vliegwiel/start/progress'
import { aheadOf, environmentOfClock } from './clock.mjs'
import { changedSince } from './changed-since.mjs'
import { checkSteps } from './check-steps.mjs'
import { readPlaywright, readVitest } from './read-reports.mjs'
import { runProgram } from './run-program.mjs'
import { makeTally } from './tally.mjs'

/** @type {import('./changed-since.mjs').Changed | undefined} */
let changed
try {
  const options = parseArgs({
    options: { date: { type: 'string' }, 'every-database': { type: 'boolean' }, affected: { type: 'boolean' } },
  }).values
  const { date } = options
  if (options.affected) changed = changedSince(root)
  if (options['every-database']) process.env['EVERY_DATABASE'] = 'yes'
  // Everything below is started by this process and inherits its environment.
  if (date !== undefined) Object.assign(process.env, environmentOfClock(aheadOf(date)))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}

const reports = mkdtempSync(path.join(tmpdir(), 'vliegwiel-reports-'))
const present = (/** @type {string} */ file) => existsSync(path.join(root, file))
const textOf = (/** @type {string} */ file) => (existsSync(file) ? readFileSync(file, 'utf8') : undefined)

/** @param {string} project @returns {(note: (text: string) => void) => Promise<import('./tally.mjs').Outcome>} */
const vitest = (project) => async (note) => {
  const file = path.join(reports, `${project.replace('!', 'not-')}.json`)
  let files = 0
  const run = await runProgram(
    [
      programOf('vitest/vitest.mjs'),
      'run',
      `--project=${project}`,
      ...(changed === undefined ? [] : [`--changed=${changed.base}`, '--passWithNoTests']),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ],
    {
      onText: (text) => {
        files += text.match(/\.test\.tsx? |\.stories\.tsx? /g)?.length ?? 0
        note(`${files} files`)
      },
    },
  )
  return readVitest(textOf(file), run, changed !== undefined)
}

async function endToEnd() {
  const file = path.join(reports, 'end-to-end.json')
  const run = await runProgram(
    [programOf('@playwright/test/cli.js'), 'test', '--config=apps/admin/playwright.config.ts', '--reporter=list,json'],
    {
      environment: { PLAYWRIGHT_JSON_OUTPUT_FILE: file },
    },
  )
  return readPlaywright(textOf(file), run)
}

/** @type {((tally: ReturnType<typeof makeTally>) => Promise<void>)[]} */
const runners = [(tally) => tally.runner('Unit and database tests', vitest('units'))]
if (present('apps/storybook/vitest.config.ts')) runners.push((tally) => tally.runner('Stories', vitest('!units')))
if (present('apps/admin/playwright.config.ts') && (changed === undefined || changed.reachesBrowser)) {
  runners.push((tally) => tally.step('Console builds', async () => (await buildConsole(), '')))
  runners.push((tally) => tally.runner('Console in the browser', endToEnd))
}

const tally = makeTally(makeProgress(checkSteps.length + runners.length))
for (const { title, run } of checkSteps) await tally.step(title, run)
for (const run of runners) await run(tally)
rmSync(reports, { recursive: true, force: true })
process.exitCode = tally.end()
