import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { PostgresTestDatabase } from '@vliegwiel/db/testing'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { createServerDatabase } from '../../testing/server-database.ts'
import { memoryOf, startProcess } from '../../testing/server-process.ts'

/** Bytes that the process may grow by, whatever strangers send. Without the guard it grew by 2,200 MB. */
const mayGrow = 250_000_000

/** A file of 4 MB that anybody may ask for: as large as what a console is built of, and more. */
const large = '/assets/large-abcdefgh.bin'
const largeBytes = 4_000_000

describe('strangers who ask for much and read nothing', () => {
  let database: PostgresTestDatabase
  let folder: string
  let server: ReturnType<typeof startProcess>
  let port: number
  const open = new Set<Socket>()
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'vliegwiel-console-'))
    mkdirSync(join(folder, 'assets'))
    writeFileSync(join(folder, 'index.html'), '<!doctype html>')
    writeFileSync(join(folder, large), randomBytes(largeBytes))
    database = await createServerDatabase()
    const program = join(import.meta.dirname, '../../testing/serve-folder.ts')
    server = startProcess(database.environment, [program, folder])
    port = await vi.waitFor(
      () => {
        const said = /^port (\d+)$/m.exec(server.heard.out)?.[1]
        if (said === undefined) throw new Error(`not listening yet: ${server.heard.err}`)
        return Number(said)
      },
      { timeout: 60_000, interval: 50 },
    )
  })
  afterAll(async () => {
    for (const socket of open) socket.destroy()
    server.child.kill('SIGKILL')
    await server.ended
    await database.drop()
    rmSync(folder, { recursive: true })
  })

  // What one test leaves open would count against the next: one network may hold so many.
  afterEach(async () => {
    for (const socket of open) socket.destroy()
    open.clear()
    await vi.waitFor(async () => expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200), {
      timeout: 30_000,
    })
  })

  /** A client that never reads. */
  async function stranger(): Promise<Socket> {
    const socket = connect({ port, host: '127.0.0.1' })
    socket.on('error', () => {})
    open.add(socket)
    await once(socket, 'connect')
    socket.pause()
    return socket
  }
  const get = (path: string) => `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAccept-Encoding: identity\r\n\r\n`

  /** Watches memory for some seconds, with honest clients beside it. */
  async function watched(seconds: number) {
    let most = 0
    const honest: number[] = []
    const until = performance.now() + seconds * 1_000
    while (performance.now() < until) {
      most = Math.max(most, (await memoryOf(server.child.pid)) ?? 0)
      const answer = await fetch(`http://127.0.0.1:${port}${large}`)
      await answer.arrayBuffer()
      honest.push(answer.status)
      await wait(100)
    }
    return { most, honest }
  }

  test('3 connections with 900 requests each for a large file', async () => {
    const before = (await memoryOf(server.child.pid)) ?? 0
    for (let one = 0; one < 3; one += 1) (await stranger()).write(get(large).repeat(900))
    const { most, honest } = await watched(3)
    expect(most - before).toBeLessThan(mayGrow)
    expect(new Set(honest)).toEqual(new Set([200]))
  })

  test('800 connections with 30 requests each, more than one network may have answered at a time', async () => {
    const before = (await memoryOf(server.child.pid)) ?? 0
    for (let round = 0; round < 8; round += 1) {
      const sockets = await Promise.all(Array.from({ length: 100 }, stranger))
      for (const socket of sockets) socket.write(get(large).repeat(30))
    }
    const { most, honest } = await watched(4)
    expect(most - before).toBeLessThan(mayGrow)
    expect(new Set(honest)).toEqual(new Set([200]))
  })

  test('a reader that takes nothing is cut within fifteen seconds and a look around', async () => {
    const socket = await stranger()
    const closed = new Promise((resolve) => socket.once('close', resolve))
    // More than the system keeps for one connection by itself, so that something waits in the process.
    socket.write(get(large).repeat(8))
    const began = performance.now()
    await wait(1_000)
    // A write to a connection that is gone is answered with a reset; a space between requests is nothing.
    const probe = setInterval(() => socket.write('\r\n'), 250)
    await closed
    clearInterval(probe)
    // Not at once, as one that was too many would be.
    expect(performance.now() - began).toBeGreaterThan(10_000)
    expect(performance.now() - began).toBeLessThan(40_000)
  })

  test('a reader that reads slowly gets all of it, and one that asks for 40 at once the first 33', async () => {
    const socket = await stranger()
    let read = 0
    socket.on('data', (part: Buffer) => (read += part.length))
    socket.write(get(large).repeat(40))
    const slow = setInterval(() => (socket.isPaused() ? socket.resume() : socket.pause()), 20)
    socket.resume()
    await once(socket, 'close')
    clearInterval(slow)
    expect(Math.floor(read / largeBytes)).toBe(33)
  })
})
