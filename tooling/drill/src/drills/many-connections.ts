import { connect, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import type { Drill } from '../drill.ts'
import type { Answer } from '../target/http-client.ts'
import { inWords } from '../target/in-words.ts'
import { postgresTarget } from '../target/postgres-target.ts'
import { startServer } from '../target/server-process.ts'
import { signInAll, type Writer } from '../target/writers.ts'

const idle = 5_000
const dawdlers = 200

/** F10 and F11: thousands of connections that only stand there, and some that send one letter a second. */
export const manyConnections: Drill = {
  name: 'connections',
  lines: 'F10 F11',
  title: '5,000 idle connections, then connections that dawdle',
  run: async (note) => {
    const target = await postgresTarget()
    const server = await startServer(target.environment)
    const writers = await signInAll(server.port)
    const open: Socket[] = []
    for (let made = 0; made < idle; made += 250) {
      open.push(...(await Promise.all(Array.from({ length: 250 }, () => idleConnection(server.port)))))
      note(`${open.length} idle connections`)
    }
    const besideIdle = await work(writers, 400)
    const stillOpen = open.filter((socket) => !socket.destroyed).length
    open.forEach((socket) => socket.destroy())

    note('dawdling')
    const slow = Array.from({ length: dawdlers }, (_, i) => dawdle(server.port, i % 2 === 0 ? 'head' : 'body'))
    const besideSlow = await work(writers, 200)
    const cutMs = await Promise.all(slow)
    writers.forEach(({ client }) => client.close())
    await server.end('SIGTERM')
    await target.postgres.stop()
    const slowest = Math.max(...cutMs)
    const wrong = [...besideIdle, ...besideSlow].filter(({ status }) => status !== 200)
    return {
      pass: stillOpen === idle && wrong.length === 0 && slowest <= 15_000,
      figures: `${stillOpen} idle connections open; ${besideIdle.length} calls beside them and ${besideSlow.length} beside the dawdlers, ${wrong.length} errors${inWords(wrong)}; ${dawdlers} dawdlers cut after at most ${(slowest / 1000).toFixed(1)} s`,
    }
  },
}

/** As a browser leaves it: one request answered, the connection kept. */
function idleConnection(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('error', reject)
    socket.once('data', () => resolve(socket))
    socket.once('connect', () => socket.write(`GET /healthz HTTP/1.1\r\nHost: localhost:${port}\r\n\r\n`))
    // Cut by the server later on: counted by who looks, no reason to fall over.
    socket.on('error', () => undefined)
  })
}

/** Sends one letter a second, of the head or of the body; answers the milliseconds until the server had enough. */
function dawdle(port: number, what: 'head' | 'body'): Promise<number> {
  const began = performance.now()
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    const length = what === 'body' ? 'Content-Length: 1000\r\nContent-Type: application/json\r\n\r\n' : 'X-Slow: '
    socket.write(
      `POST /api/-/session.whoAmI HTTP/1.1\r\nHost: localhost:${port}\r\nOrigin: http://localhost:${port}\r\n${length}`,
    )
    const timer = setInterval(() => socket.write('a'), 1_000)
    const cut = () => {
      clearInterval(timer)
      socket.destroy()
      resolve(performance.now() - began)
    }
    socket.on('error', cut)
    socket.once('end', cut)
    socket.once('close', cut)
    socket.resume()
    setTimeout(cut, 40_000).unref()
  })
}

async function work(writers: readonly Writer[], calls: number): Promise<Answer[]> {
  const answers: Answer[] = []
  for (let done = 0; done < calls; done += writers.length) {
    answers.push(...(await Promise.all(writers.map(({ client, slug }) => client.call(slug, 'home.showOverview', {})))))
    await wait(5)
  }
  return answers
}
