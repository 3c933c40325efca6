import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { broken, type Sabotage } from './sabotage.ts'

/**
 * - `caught`: a test turned red.
 * - `survived`: all tests stayed green; a test is missing.
 * - `crashed`: no test got to say anything, which proves nothing either way.
 */
export type Verdict = {
  readonly outcome: 'caught' | 'survived' | 'crashed'
  /** The test that noticed, or why nothing could be said. */
  readonly by: string
  readonly seconds: number
}

const report = z.object({
  success: z.boolean(),
  numPassedTests: z.number(),
  testResults: z.array(
    z.object({
      message: z.string().optional(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
})

// Tests that themselves break locks, or that run long without looking at one.
const leftOut = '^(?!.*(\\(T03\\)|\\(T08\\)|\\(T10,|broken lock|lock that is broken))'

/** Breaks one lock in a copy of the repository, runs the tests that should notice, and fixes it again. */
export async function trySabotage(copy: string, sabotage: Sabotage): Promise<Verdict> {
  const file = join(copy, sabotage.file)
  const whole = readFileSync(file, 'utf8')
  try {
    writeFileSync(file, broken(whole, sabotage))
  } catch (error) {
    // The list no longer fits the code: the other locks are tried all the same.
    return { outcome: 'crashed', by: error instanceof Error ? error.message : String(error), seconds: 0 }
  }
  try {
    return await runTests(copy, sabotage.tests)
  } finally {
    writeFileSync(file, whole)
  }
}

/** Runs tests in a copy, up to the first that fails. */
export async function runTests(copy: string, tests: readonly string[]): Promise<Verdict> {
  const began = performance.now()
  const output = join(copy, '.sabotage.json')
  rmSync(output, { force: true })
  const text = await vitest(copy, [...tests, `--outputFile.json=${output}`])
  const seconds = (performance.now() - began) / 1000
  if (!existsSync(output)) return { outcome: 'crashed', by: lastLine(text), seconds }
  const { success, numPassedTests, testResults } = report.parse(JSON.parse(readFileSync(output, 'utf8')))
  const failed = testResults.flatMap((one) => one.assertionResults).find(({ status }) => status === 'failed')
  if (failed) return { outcome: 'caught', by: failed.fullName.trim(), seconds }
  // A suite that fails without a failed test did not load: a slip of the pen, not a lock.
  const unloaded = testResults.find(({ message }) => message !== undefined && message !== '')
  if (!success || numPassedTests === 0) {
    return { outcome: 'crashed', by: (unloaded?.message ?? lastLine(text)).split('\n')[0] ?? '', seconds }
  }
  return { outcome: 'survived', by: `${numPassedTests} tests passed`, seconds }
}

function vitest(copy: string, args: readonly string[]): Promise<string> {
  const program = ['node_modules/vitest/vitest.mjs', 'run', '--project=units', '--bail=1', '--reporter=json']
  // A busy machine must not pass for a test that noticed: what fails has to fail again, and nothing is cut short.
  program.push('--retry=2', '--testTimeout=90000', '--hookTimeout=120000')
  const child = spawn(process.execPath, [...program, `--testNamePattern=${leftOut}`, ...args], {
    cwd: copy,
    env: {
      ...process.env,
      VITEST: undefined,
      NODE_ENV: undefined,
      TESTS_WITHOUT_DATABASE: asksDatabase(copy, args) ? undefined : 'yes',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  child.stdout.on('data', (chunk) => (text += String(chunk)))
  child.stderr.on('data', (chunk) => (text += String(chunk)))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (_code, signal) => resolve(signal === null ? text : `${text}\nended by ${signal}`))
  })
}

/**
 * Whether a test may ask for a database. What is named is a file or a folder; one that turns out to need a database
 * after all fails to load, and a lock that crashes is never taken for one that was noticed.
 */
function asksDatabase(copy: string, tests: readonly string[]): boolean {
  return tests
    .filter((test) => !test.startsWith('--'))
    .some((test) => {
      const path = join(copy, test)
      return !path.endsWith('.ts') || /\/testing'|onPostgres|onBothDatabases|inject\(/.test(readFileSync(path, 'utf8'))
    })
}

const lastLine = (text: string) => text.trim().split('\n').at(-1) ?? ''
