/** The load, told on its standard input what to ask: keeps `connections` requests under way for `seconds`, each for another tenant, and prints what it saw. */
import { Agent, request } from 'node:http'
import { json } from 'node:stream/consumers'

interface Ask {
  readonly port: number
  readonly connections: number
  readonly seconds: number
  readonly path: string
  readonly body: string
  readonly users: readonly { readonly slug: string; readonly token: string }[]
}

const ask = (await json(process.stdin)) as Ask
const agent = new Agent({ keepAlive: true, maxSockets: ask.connections })
const times: number[] = []
let failed = 0
let next = 0
const until = performance.now() + ask.seconds * 1_000

function one(): Promise<void> {
  const user = ask.users[next++ % ask.users.length]
  const started = performance.now()
  return new Promise((resolve) => {
    const sent = request(
      {
        agent,
        host: '127.0.0.1',
        port: ask.port,
        method: 'POST',
        path: `/api/${user?.slug}/${ask.path}`,
        headers: {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(ask.body),
          'sec-fetch-site': 'same-origin',
          cookie: `vliegwiel=${user?.token}`,
        },
      },
      (response) => {
        response.resume()
        response.on('end', () => {
          if (response.statusCode === 200) times.push(performance.now() - started)
          else failed += 1
          resolve()
        })
      },
    )
    sent.on('error', () => {
      failed += 1
      resolve()
    })
    sent.end(ask.body)
  })
}

async function connection(): Promise<void> {
  while (performance.now() < until) await one()
}

const began = performance.now()
await Promise.all(Array.from({ length: ask.connections }, connection))
const seconds = (performance.now() - began) / 1_000
times.sort((a, b) => a - b)
const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
process.stdout.write(
  JSON.stringify({ requests: times.length, failed, perSecond: times.length / seconds, p50: at(0.5), p95: at(0.95) }),
)
agent.destroy()
