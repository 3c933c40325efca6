import { spawn } from 'node:child_process'
import process from 'node:process'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { freePort } from '@vliegwiel/testing'

export const root = fileURLToPath(new URL('../../../..', import.meta.url))
const program = 'apps/server/src/main.ts'

export type ServerProcess = {
  readonly port: number
  readonly pid: number
  /** Milliseconds from the start of the process to the first "ready". */
  readonly readyMs: number
  readonly isRunning: () => boolean
  readonly output: () => string
  /** Resolves with the exit code (null after a signal) once the process is gone. */
  readonly end: (signal: NodeJS.Signals) => Promise<number | null>
}

export type Ended = { readonly code: number | null; readonly output: string; readonly ms: number }

const living = new Set<ReturnType<typeof spawn>>()
process.once('exit', () => living.forEach((child) => child.kill('SIGKILL')))

function launch(environment: Record<string, string>) {
  const child = spawn(process.execPath, [program], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'development', LOG_LEVEL: 'error', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  living.add(child)
  let text = ''
  const keep = (chunk: unknown) => (text = `${text}${String(chunk)}`.slice(-20_000))
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  const ended = new Promise<number | null>((resolve) =>
    child.once('close', (code) => {
      living.delete(child)
      resolve(code)
    }),
  )
  return { child, ended, output: () => text }
}

/** Starts the real server and waits until it is ready. @throws Error with its output when it ends before. */
export async function startServer(environment: Record<string, string>, port?: number): Promise<ServerProcess> {
  const chosen = port ?? (await freePort())
  const began = performance.now()
  const { child, ended, output } = launch({ ...environment, PORT: String(chosen) })
  let running = true
  void ended.then(() => (running = false))
  while (!(await isReady(chosen))) {
    if (!running) throw new Error(`The server ended before it was ready:\n${output()}`)
    if (performance.now() - began > 60_000) throw new Error(`The server is not ready after a minute:\n${output()}`)
    await wait(10)
  }
  return {
    port: chosen,
    pid: child.pid ?? 0,
    readyMs: performance.now() - began,
    isRunning: () => running,
    output,
    end: async (signal) => {
      child.kill(signal)
      return ended
    },
  }
}

/** Starts the server where it should refuse, and waits (at most 20 s) until it has ended. */
export async function startRefused(environment: Record<string, string>): Promise<Ended> {
  const began = performance.now()
  const { child, ended, output } = launch({ ...environment, PORT: String(await freePort()) })
  const timer = setTimeout(() => child.kill('SIGKILL'), 20_000)
  const code = await ended
  clearTimeout(timer)
  return { code, output: output(), ms: performance.now() - began }
}

export async function isReady(port: number): Promise<boolean> {
  const answer = await fetch(`http://127.0.0.1:${port}/readyz`, { signal: AbortSignal.timeout(2_000) }).catch(
    () => null,
  )
  await answer?.text()
  return answer?.ok ?? false
}

/** Runs a program of the repository to its end. */
export async function runNode(
  args: readonly string[],
  environment: Record<string, string> = {},
): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  child.stdout.on('data', (chunk) => (output += String(chunk)))
  child.stderr.on('data', (chunk) => (output += String(chunk)))
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  return { code, output }
}
