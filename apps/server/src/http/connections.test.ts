import { connect, type Socket } from 'node:net'
import type { PostgresTestDatabase } from '@vliegwiel/db/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createServerDatabase } from '../testing/server-database.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

describe('connections (F10, F11)', () => {
  let database: PostgresTestDatabase
  let server: TestServer
  beforeAll(async () => {
    database = await createServerDatabase()
    server = await startTestServer(database.db, { headersMs: 1_000, requestMs: 6_000 })
  })
  afterAll(async () => {
    await server.stop(100)
    await database.drop()
  })

  const open = (to: string = server.url) =>
    new Promise<Socket>((resolve, reject) => {
      const socket = connect(Number(new URL(to).port), '127.0.0.1', () => resolve(socket))
      socket.on('error', reject)
    })

  const untilCut = (socket: Socket, send: () => void) =>
    new Promise<number>((resolve) => {
      const began = performance.now()
      const timer = setInterval(send, 100)
      socket.resume()
      socket.on('error', () => {})
      socket.on('close', () => {
        clearInterval(timer)
        resolve(performance.now() - began)
      })
    })

  test.each([
    ['two lengths that differ', 'Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello!'],
    ['a length beside pieces', 'Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'],
    ['pieces that are not the last coding', 'Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n'],
    ['a length that is no number', 'Content-Length: +5\r\n\r\nhello'],
    ['a header over two lines', 'X-Long: a\r\n b\r\nContent-Length : 0\r\n\r\n'],
  ])('%s: where a request ends is never guessed, and nothing after it is read as another', async (_, rest) => {
    const socket = await open()
    let text = ''
    socket.on('data', (part) => (text += part.toString()))
    socket.write(`POST /api/-/session.signOut HTTP/1.1\r\nHost: x\r\n${rest}GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n`)
    await untilCut(socket, () => undefined)
    expect(text).toMatch(/^HTTP\/1\.1 400 /)
    expect(text).not.toContain('200 OK')
  })

  test('headers that drip in are cut', async () => {
    const socket = await open()
    socket.write('GET /healthz HTTP/1.1\r\nHost: x\r\n')
    const cut = await untilCut(socket, () => socket.writable && socket.write('X-Drip: 1\r\n'))
    expect(cut).toBeLessThan(5_000)
  })

  test('a body that drips in is cut', async () => {
    const socket = await open()
    socket.write(
      `POST /api/-/home.showOverview HTTP/1.1\r\nHost: x\r\nOrigin: ${server.url}\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n`,
    )
    const cut = await untilCut(socket, () => socket.writable && socket.write(' '))
    expect(cut).toBeLessThan(10_000)
  })

  test('5,000 connections that say nothing keep nobody out', async () => {
    const patient = await startTestServer(database.db)
    const sockets: Socket[] = []
    for (let round = 0; round < 50; round += 1) {
      sockets.push(...(await Promise.all(Array.from({ length: 100 }, () => open(patient.url)))))
    }
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => fetch(`${patient.url}/readyz`).then((answer) => answer.status)),
    )
    expect(answers.filter((status) => status !== 200)).toEqual([])
    expect(sockets.filter((socket) => socket.destroyed)).toEqual([])
    for (const socket of sockets) socket.destroy()
    await patient.stop(100)
  })
})

test('the limits that ship are within 15 seconds', async () => {
  const { requestLimits } = await import('./listen.ts')
  const worst = requestLimits.requestMs + requestLimits.checkedEveryMs
  expect(requestLimits.headersMs).toBeLessThanOrEqual(10_000)
  expect(worst).toBeLessThanOrEqual(15_000)
})
