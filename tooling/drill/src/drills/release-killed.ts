import { spawn } from 'node:child_process'
import path from 'node:path'
import process from 'node:process'
import { setTimeout as wait } from 'node:timers/promises'
import type { Drill } from '../drill.ts'
import { drillKey, postgresTarget } from '../target/postgres-target.ts'

const rounds = 20
const documents = 30

/** The process that carries a release of thirty documents out dies by kill -9 at a random moment: all are in force, or none. */
export const releaseKilled: Drill = {
  name: 'release',
  lines: 'F01',
  title: 'Release of thirty documents killed at random moments',
  run: async (note) => {
    const target = await postgresTarget()
    const url = target.environment['DATABASE_URL'] ?? ''
    const inForce = async () => {
      const [row] = await target.query('select count(*)::int as n from document_in_force')
      return Number(row?.['n'])
    }
    await worker(url, 'prepare').ended
    await worker(url, 'plan').ended
    // A process needs a while before it does anything; what is interrupted is the second half.
    const began = performance.now()
    await worker(url, 'carry-out').ended
    const whole = performance.now() - began
    let expected = await inForce()
    let killed = 0
    let half = 0
    let completed = 0
    try {
      for (let round = 1; round <= rounds; round += 1) {
        note(`round ${round} of ${rounds}`)
        await worker(url, 'plan').ended
        const first = worker(url, 'carry-out')
        await Promise.race([first.ended, wait(whole * (0.5 + (0.5 * (round - Math.random())) / rounds))])
        if (first.kill()) killed += 1
        await first.ended
        // The database notices the broken connection in its own time.
        await wait(200)
        const left = (await inForce()) - expected
        if (left !== 0 && left !== documents * 2) half += 1
        await worker(url, 'carry-out').ended
        if ((await inForce()) - expected === documents * 2) completed += 1
        expected = await inForce()
      }
    } finally {
      await target.postgres.stop()
    }
    return {
      pass: half === 0 && completed === rounds && killed >= rounds / 3,
      figures: `${rounds} rounds, ${killed} killed on the way, ${half} left some documents in force and some not; ${completed} × complete after the next start`,
    }
  },
}

function worker(url: string, what: 'prepare' | 'plan' | 'carry-out') {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'release-worker.ts'), what], {
    env: { ...process.env, DATABASE_URL: url, SECRET_KEY: drillKey },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)))
  return { ended, kill: () => child.exitCode === null && child.kill('SIGKILL') }
}
