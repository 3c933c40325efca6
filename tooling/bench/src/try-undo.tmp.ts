import { startPostgres } from '@vliegwiel/testing'
import { undoBench } from './undo-bench.ts'
import { undoSection } from './report.ts'
const postgres = await startPostgres()
try {
  console.log(undoSection(await undoBench(postgres, 1, (t) => console.log(t))))
} finally {
  await postgres.stop()
}
