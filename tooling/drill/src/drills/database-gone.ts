import { setTimeout as wait } from 'node:timers/promises'
import type { Drill } from '../drill.ts'
import { inWords } from '../target/in-words.ts'
import { postgresTarget, type PostgresTarget } from '../target/postgres-target.ts'
import { isReady, startServer } from '../target/server-process.ts'
import { keepWriting, signInAll, writeUntilKept, type Seen } from '../target/writers.ts'

const killBackends = `select pg_terminate_backend(pid) from pg_stat_activity
  where usename like 'vliegwiel\\_login%' and xact_start is not null and pid <> pg_backend_pid()`

/** F02: backends killed inside transactions, then the whole database by kill -9 and started again. */
export const databaseGone: Drill = {
  name: 'database-gone',
  lines: 'F02',
  title: 'Database backends and the database killed',
  run: async (note) => {
    const target = await postgresTarget()
    const server = await startServer(target.environment)
    const writers = await signInAll(server.port)

    note('killing backends')
    const first = keepWriting([...writers, ...writers], 'Verbinding')
    let killed = 0
    for (let round = 0; round < 30; round += 1) {
      await wait(50)
      killed += (await target.query(killBackends)).length
    }
    const whileKilled = await first.stop()

    note('killing the database')
    const second = keepWriting([...writers, ...writers], 'Uitval')
    await wait(500)
    await target.postgres.kill()
    await wait(5_000)
    const restarted = performance.now()
    await target.postgres.restart()
    const up = performance.now()
    while (!(await isReady(server.port))) await wait(20)
    const writer = writers[0]
    if (writer) await writeUntilKept(writer, 'Weer terug')
    const healthyMs = performance.now() - up
    await wait(500)
    const whileGone = await second.stop()

    const lost = await lostOf(target, [whileKilled, whileGone])
    const all = [...whileKilled.answers, ...whileGone.answers]
    const odd = all.filter(({ status, retryAfter }) => status !== 200 && (status !== 503 || retryAfter === undefined))
    const refused = all.filter(({ status }) => status === 503)
    const slowest = Math.max(...refused.map(({ ms }) => ms))
    const broken = whileKilled.broken.length + whileGone.broken.length
    const alive = server.isRunning()
    writers.forEach(({ client }) => client.close())
    await server.end('SIGTERM')
    await target.postgres.stop()
    return {
      pass:
        alive && lost === 0 && broken === 0 && odd.length === 0 && slowest <= 3_000 && healthyMs <= 5_000 && killed > 0,
      figures: `server ${alive ? 'lived on' : 'DIED'}; ${killed} backends killed; ${all.length} calls, ${refused.length} answered 503 with Retry-After in at most ${(slowest / 1000).toFixed(2)} s, ${odd.length} otherwise${inWords(odd)}, ${broken} without an answer; ${lost} acknowledged rows lost; healthy ${(healthyMs / 1000).toFixed(2)} s after the database (which took ${((up - restarted) / 1000).toFixed(1)} s)`,
    }
  },
}

/** Rows that were acknowledged and are not there. */
async function lostOf(target: PostgresTarget, seen: readonly Seen[]): Promise<number> {
  const ids = new Set((await target.query('select view_id from saved_view')).map((row) => String(row['view_id'])))
  return seen
    .flatMap(({ answers }) => answers)
    .filter(({ status, data }) => status === 200 && !ids.has((data as { viewId: string }).viewId)).length
}
