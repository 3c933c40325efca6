/** Rewrites `schema.sql` from the migrations: `node packages/db/src/write-schema.ts`. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dumpSchema } from './catalogue/schema-dump.ts'
import { openEmbedded } from './pglite-folder.ts'

const db = await openEmbedded('memory://')
writeFileSync(join(import.meta.dirname, '../schema.sql'), await dumpSchema((text) => db.pool.query(text)))
await db.close()
