import { startPostgres } from '@vliegwiel/testing'
import { listBench } from './list-bench.ts'
const pg = await startPostgres({ settings: { fsync: 'on', synchronous_commit: 'on' } })
try {
  console.table(await listBench(pg, { rounds: 2, seconds: 5 }, (t) => console.error(t)))
} finally {
  await pg.stop()
}
