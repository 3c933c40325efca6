// node tooling/testing/run-on-day.mjs 2031-06-01 <program> [arguments]: one program, and all it starts, as if it were
// that day. For a single test file, the benches, or the demo.
import { spawn } from 'node:child_process'
import path from 'node:path'
import process from 'node:process'
import { nodeProgram } from '@vliegwiel/start/node-program'
import { aheadOf, environmentOfClock } from './clock.mjs'

const [day = '', ...program] = process.argv.slice(2)
try {
  if (program.length === 0) throw new TypeError('Name a day and a program: run-on-day.mjs 2031-06-01 <program>.')
  // As under npm: `node` is the one that npm installed, which runs TypeScript as it stands.
  const PATH = [path.dirname(nodeProgram()), process.env['PATH'] ?? ''].join(path.delimiter)
  const environment = { ...process.env, PATH, ...environmentOfClock(aheadOf(day)) }
  const child = spawn(nodeProgram(), program, { env: environment, stdio: 'inherit' })
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => child.kill(signal))
  child.once('exit', (code) => (process.exitCode = code ?? 1))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
