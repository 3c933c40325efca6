import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { clockEnvironment } from '@vliegwiel/testing/clock'
import { environmentOfProcess } from '../start/environment.ts'

/** The program as people start it. */
const main = [join(import.meta.dirname, '../main.ts')]

/** A program with what it says. `ended`: its exit code. */
export function startProcess(environment: Record<string, string>, program: readonly string[] = main) {
  const child = spawn(process.execPath, program, {
    env: {
      PATH: environmentOfProcess()['PATH'],
      LOG_LEVEL: 'info',
      NODE_ENV: 'test',
      ...clockEnvironment(),
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const heard = { out: '', err: '' }
  child.stdout.on('data', (chunk: Buffer) => (heard.out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (heard.err += chunk.toString()))
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)))
  return { child, heard, ended }
}

/** Waits until it can work. @throws Error when it ended before */
export async function untilReady(url: string, ended: Promise<unknown>): Promise<void> {
  let over = false
  void ended.then(() => (over = true))
  while (!over) {
    const answer = await fetch(`${url}/readyz`).catch(() => null)
    if (answer?.ok) return
    await wait(50)
  }
  throw new Error('The server ended before it was ready')
}

/** Bytes of memory that a process holds now, as the system counts them (Linux); null elsewhere. */
export async function memoryOf(pid: number | undefined): Promise<number | null> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(status)?.[1]
  return kilobytes === undefined ? null : Number(kilobytes) * 1_024
}
