import { setTimeout as wait } from 'node:timers/promises'
import type { Drill } from '../drill.ts'
import { postgresTarget, type PostgresTarget } from '../target/postgres-target.ts'
import { startServer } from '../target/server-process.ts'
import { chainsAreWhole, signInAll, writeMany } from '../target/writers.ts'

const writes = 10_000
const killsAt = [0.15, 0.4, 0.65, 0.9].map((part) => part * writes)

/** F01: the server dies by kill -9, four times during 10,000 writes. Clients write again with the same key. */
export const killServer: Drill = {
  name: 'kill-server',
  lines: 'F01',
  title: 'Server killed during 10,000 acknowledged writes',
  run: async (note) => {
    const target = await postgresTarget()
    let server = await startServer(target.environment)
    const writers = await signInAll(server.port)
    let acknowledged = 0
    const writing = writeMany(writers, writes, 'Weergave', {
      atOnce: 16,
      onKept: (kept) => {
        acknowledged = kept
        note(`${kept} of ${writes}`)
      },
    })
    const backMs: number[] = []
    for (const at of killsAt) {
      while (acknowledged < at) await wait(2)
      await server.end('SIGKILL')
      server = await startServer(target.environment, server.port)
      backMs.push(server.readyMs)
    }
    const kept = await writing
    const { lost, double, other } = await compare(target, kept)
    const whole = await chainsAreWhole(writers)
    const entries = await logged(target)
    writers.forEach(({ client }) => client.close())
    await server.end('SIGTERM')
    await target.postgres.stop()
    const slowest = Math.max(...backMs)
    return {
      pass: lost === 0 && double === 0 && other === 0 && whole && entries === writes && slowest <= 2_000,
      figures: `${kept.size} acknowledged, ${killsAt.length} kills, ${lost} lost, ${double} double, ${other} answered with another row; ${entries} entries in the log, chain ${whole ? 'whole' : 'BROKEN'}; back in at most ${(slowest / 1000).toFixed(2)} s`,
    }
  },
}

async function compare(target: PostgresTarget, kept: ReadonlyMap<string, string>) {
  const rows = await target.query(`select name, view_id from saved_view where name like 'Weergave %'`)
  const byName = Map.groupBy(rows, (row) => String(row['name']))
  return {
    lost: [...kept.keys()].filter((name) => !byName.has(name)).length,
    double: rows.length - byName.size,
    other: [...kept].filter(([name, id]) => byName.get(name)?.every((row) => row['view_id'] !== id)).length,
  }
}

async function logged(target: PostgresTarget): Promise<number> {
  const [row] = await target.query(
    `select count(*)::int as n from audit_entry where action = 'views.saveView' and result = 'ok' and object_label like 'Weergave %'`,
  )
  return Number(row?.['n'])
}
