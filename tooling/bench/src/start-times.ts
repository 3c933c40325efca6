import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '@vliegwiel/testing'

export interface StartTime {
  readonly name: string
  readonly seconds: number
}

const root = join(import.meta.dirname, '../../..')

/** From `npm start`'s own program to an answer: on an empty folder, and again. */
export async function startTimes(note: (text: string) => void): Promise<StartTime[]> {
  const folder = mkdtempSync(join(tmpdir(), 'vliegwiel-bench-'))
  try {
    const times: StartTime[] = []
    for (const name of ['first start on an empty folder', 'second start', 'third start']) {
      note(name)
      times.push({ name, seconds: await once(folder) })
    }
    return times
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function once(folder: string): Promise<number> {
  const port = await freePort()
  const began = performance.now()
  const child = spawn(process.execPath, [join(root, 'tooling/start/start.mjs')], {
    cwd: root,
    env: { ...process.env, PORT: String(port), DATA_DIR: folder, NODE_ENV: 'development' },
    stdio: 'ignore',
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  try {
    for (;;) {
      if (child.exitCode !== null) throw new Error(`The server stopped with ${child.exitCode}`)
      const ready = await fetch(`http://127.0.0.1:${port}/readyz`).then(
        (answer) => answer.ok,
        () => false,
      )
      if (ready) return (performance.now() - began) / 1_000
      if (performance.now() - began > 120_000) throw new Error('No answer within two minutes')
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  } finally {
    child.kill('SIGTERM')
    await ended
  }
}
