import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { setTimeout as wait } from 'node:timers/promises'
import { freePort } from '@vliegwiel/testing'
import type { Drill } from '../drill.ts'
import { signIn } from '../target/http-client.ts'
import { isReady, root } from '../target/server-process.ts'
import { administrators } from '../target/writers.ts'

/** `npm start` on an empty data folder, and again on what it left. Measured from the command to "ready". */
export const firstAndSecondStart: Drill = {
  name: 'start',
  lines: '-',
  title: 'npm start, first and second time',
  run: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'vliegwiel-drill-'))
    try {
      // Packages, texts and console may still have to be made; that is not what is measured.
      await npmStart(join(folder, 'warm'))
      const data = join(folder, 'data')
      const first = await npmStart(data)
      const seconds = [await npmStart(data), await npmStart(data), await npmStart(data)].map((ms) => ms / 1000)
      const median = seconds.toSorted((a, b) => a - b)[1] ?? 0
      return {
        pass: median <= 3,
        figures: `first start ${(first / 1000).toFixed(1)} s, second ${median.toFixed(2)} s (median of ${seconds.map((one) => one.toFixed(2)).join(', ')}), a demo person signed in by one click each time`,
      }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

/** Milliseconds from `npm start` until it is ready; then somebody signs in, and it is stopped. */
async function npmStart(dataFolder: string): Promise<number> {
  const port = await freePort()
  const began = performance.now()
  const environment = { ...process.env, DATA_DIR: dataFolder, PORT: String(port), NODE_ENV: 'development' }
  // A group of its own: npm hands a signal to its shell alone, and a terminal to all of them.
  const child = spawn('npm', ['start'], {
    cwd: root,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  const stop = () => process.kill(-(child.pid ?? 0), 'SIGTERM')
  let output = ''
  child.stdout.on('data', (chunk) => (output += String(chunk)))
  child.stderr.on('data', (chunk) => (output += String(chunk)))
  let ended = false
  const end = new Promise<void>((resolve) => child.once('close', () => resolve(void (ended = true))))
  while (!(await isReady(port))) {
    if (ended || performance.now() - began > 180_000) {
      if (!ended) stop()
      throw new Error(`npm start did not get ready:\n${output}`)
    }
    await wait(10)
  }
  const ms = performance.now() - began
  const client = await signIn(port, administrators[0].personId)
  client.close()
  stop()
  await Promise.race([end, wait(15_000)])
  return ms
}
