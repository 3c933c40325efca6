import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { dumpEmbedded } from '../pglite-folder.ts'

/**
 * A migrated, empty embedded database, made once for each state of the migrations and kept in the temp folder of the
 * user: making one takes seconds, starting from one a few hundred milliseconds.
 */
export async function embeddedTemplate(): Promise<Blob> {
  const folder = join(tmpdir(), `vliegwiel-${userInfo().username}`, 'embedded-template')
  const file = join(folder, `${migrationsHash()}.tar`)
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true })
    const dump = await dumpEmbedded()
    const unfinished = `${file}.${process.pid}`
    writeFileSync(unfinished, Buffer.from(await dump.arrayBuffer()))
    renameSync(unfinished, file)
  }
  return new Blob([readFileSync(file)])
}

function migrationsHash(): string {
  const hash = createHash('sha256')
  const folder = join(import.meta.dirname, '../migrations')
  for (const name of readdirSync(folder).toSorted()) hash.update(name).update(readFileSync(join(folder, name)))
  // Migrations of slices stand in folders of their own; the word keeps templates of before apart.
  hash.update('slices')
  const slices = join(import.meta.dirname, '../slices')
  const own = existsSync(slices) ? readdirSync(slices, { recursive: true, encoding: 'utf8' }).toSorted() : []
  for (const name of own.filter((one) => one.endsWith('.ts')))
    hash.update(name).update(readFileSync(join(slices, name)))
  return hash.digest('hex').slice(0, 16)
}
