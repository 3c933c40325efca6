import { queryOnce } from '@vliegwiel/testing'
import { setTimeout as wait } from 'node:timers/promises'
import type { Drill } from '../drill.ts'
import { postgresTarget } from '../target/postgres-target.ts'
import { startServer } from '../target/server-process.ts'
import { signInAll } from '../target/writers.ts'

const heldSeconds = 8
const hold = `begin; lock table saved_view in access exclusive mode; select pg_sleep(${heldSeconds}); commit`

/** F12: every connection of the pool waits for a lock; whoever comes next hears "busy" instead of waiting along. */
export const poolExhausted: Drill = {
  name: 'pool',
  lines: 'F12',
  title: 'No connection to the database free',
  run: async () => {
    const target = await postgresTarget()
    const size = 3
    const server = await startServer({ ...target.environment, DATABASE_POOL_SIZE: String(size) })
    const writers = await signInAll(server.port)
    const [writer] = writers
    if (!writer) throw new Error('Nobody could sign in')
    const ask = (path: string, input: object) => writer.client.call(writer.slug, path, input)

    const holding = queryOnce(target.superuserUrl, hold)
    await wait(200)
    const stuck = Array.from({ length: size }, () => ask('views.listViews', { screen: 'people' }))
    await wait(300)
    const answers = await Promise.all(Array.from({ length: 60 }, () => ask('tenants.showTree', {}).catch(() => null)))
    await holding
    const waited = await Promise.all(stuck)
    const after = await ask('tenants.showTree', {})
    const busy = answers.filter((answer) => answer?.status === 503 && answer.retryAfter !== undefined)
    const slowest = Math.max(...answers.map((answer) => answer?.ms ?? Infinity))
    writers.forEach(({ client }) => client.close())
    await server.end('SIGTERM')
    await target.postgres.stop()
    const finished = waited.filter(({ status }) => status === 200).length
    return {
      pass: busy.length === answers.length && slowest <= 3_000 && finished === size && after.status === 200,
      figures: `${answers.length} calls while ${size} of ${size} connections were held: ${busy.length} answered 503 with Retry-After, slowest ${(slowest / 1000).toFixed(2)} s; ${size - finished} of the calls that held them hung or failed; afterwards ${after.status}`,
    }
  },
}
