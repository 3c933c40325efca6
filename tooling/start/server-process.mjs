import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import process from 'node:process'
import { setTimeout as wait } from 'node:timers/promises'
import { nodeProgram, root } from './node-program.mjs'

/**
 * A child in a process group of its own: Ctrl-C in the terminal would otherwise reach it twice.
 * Signals of this process are handed on, and this process ends as the child ends.
 * @param {string[]} args
 * @param {Record<string, string>} environment
 */
export function runChild(args, environment) {
  const child = spawn(nodeProgram(), args, {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: process.platform !== 'win32',
  })
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => child.kill(signal))
  process.once('exit', () => child.kill('SIGTERM'))
  /** @type {Promise<number>} */
  const ended = new Promise((resolve) => {
    child.once('error', () => resolve(1))
    child.once('exit', (code, signal) => resolve(signal === null ? (code ?? 1) : 1))
  })
  return { child, ended }
}

/** The port asked for, else the first free one from 3000 on. */
export async function choosePort() {
  const asked = process.env['PORT']
  if (asked !== undefined && asked !== '') return asked
  for (let port = 3000; port < 3100; port += 1) if (await isFree(port)) return String(port)
  throw new Error('No port from 3000 to 3099 is free. Name one: PORT=8080 npm start')
}

/** @param {number} port @returns {Promise<boolean>} */
function isFree(port) {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, () => probe.close(() => resolve(true)))
  })
}

/**
 * Resolves when the server says it is ready; rejects when it ends before.
 * @param {string} port
 * @param {Promise<number>} ended
 */
export async function untilReady(port, ended) {
  let over = false
  void ended.then(() => (over = true))
  while (!over) {
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`, { signal: AbortSignal.timeout(2000) }).catch(
      () => undefined,
    )
    if (answer?.ok) return
    await wait(25)
  }
  throw new Error('The server stopped before it was ready; its own message stands above.')
}
