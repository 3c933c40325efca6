import { spawn, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BenchUser } from './data.ts'

export interface Measured {
  readonly requests: number
  readonly failed: number
  readonly perSecond: number
  readonly p50: number
  readonly p95: number
  /** Microseconds of processor time of the server for one request. */
  readonly cpuMicros: number
  /** The same of the database: all its processes. */
  readonly databaseMicros: number
}

export interface RunningServer {
  readonly port: number
  readonly child: ChildProcess
  stop(): Promise<void>
}

/** Starts a server on one processor and waits for its `port N`. */
export function startServer(
  file: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<RunningServer> {
  const child = spawn('taskset', ['-c', '0', process.execPath, join(import.meta.dirname, file), ...args], {
    env: { ...process.env, NODE_ENV: 'test', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${file} stopped with ${code}`)))
    child.stdout?.on('data', (chunk: Buffer) => {
      const port = /port (\d+)/.exec(chunk.toString())?.[1]
      if (!port) return
      const stop = () =>
        new Promise<void>((stopped) => {
          child.removeAllListeners('exit')
          child.once('exit', () => stopped())
          child.kill('SIGTERM')
        })
      resolve({ port: Number(port), child, stop })
    })
  })
}

/** Loads a server from the other processor for some seconds. */
export async function load(
  server: RunningServer,
  ask: { connections: number; seconds: number; path: string; body: string; users: readonly BenchUser[] },
  databaseSeconds: () => number,
): Promise<Measured> {
  const before = cpuSeconds(server.child.pid ?? 0)
  const databaseBefore = databaseSeconds()
  const child = spawn('taskset', ['-c', '1', process.execPath, join(import.meta.dirname, 'load.ts')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  // Not on the command line: the users of a thousand tenants are longer than a system takes there.
  child.stdin.end(JSON.stringify({ ...ask, port: server.port }))
  let text = ''
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()))
  await new Promise((resolve) => child.once('close', resolve))
  const seen = JSON.parse(text) as Omit<Measured, 'cpuMicros' | 'databaseMicros'>
  const used = cpuSeconds(server.child.pid ?? 0) - before
  const databaseUsed = databaseSeconds() - databaseBefore
  const each = 1e6 / seen.requests
  return { ...seen, cpuMicros: used * each, databaseMicros: databaseUsed * each }
}

/** Processor time a process has used, from /proc: user and system, in ticks of 10 ms. */
function cpuSeconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ')
  return (Number(fields[11]) + Number(fields[12])) / 100
}
