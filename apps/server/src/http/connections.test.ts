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
