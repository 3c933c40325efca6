import type { Drill } from './drill.ts'
import { backup } from './drills/backup.ts'
import { dataFolder } from './drills/data-folder.ts'
import { databaseGone } from './drills/database-gone.ts'
import { firstAndSecondStart } from './drills/first-and-second-start.ts'
import { killServer } from './drills/kill-server.ts'
import { manyConnections } from './drills/many-connections.ts'
import { migrationKilled } from './drills/migration-killed.ts'
import { pooler } from './drills/pooler.ts'
import { poolExhausted } from './drills/pool-exhausted.ts'
import { releaseKilled } from './drills/release-killed.ts'
import { sameVersionSameKey } from './drills/same-version-same-key.ts'
import { sql } from './drills/sql.ts'
import { stopUnderLoad } from './drills/stop-under-load.ts'
import { sabotage } from './sabotage/sabotage-drill.ts'

/** In the order in which they run. */
export const drills: readonly Drill[] = [
  firstAndSecondStart,
  killServer,
  databaseGone,
  dataFolder,
  migrationKilled,
  releaseKilled,
  backup,
  sameVersionSameKey,
  manyConnections,
  poolExhausted,
  pooler,
  stopUnderLoad,
  sql,
  sabotage,
]
