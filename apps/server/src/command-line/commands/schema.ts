import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import process from 'node:process'
import { answer, type Command } from '../command.ts'

const program = join(import.meta.dirname, '../../../../../packages/db/src/write-schema.ts')

export const schema: Command = {
  name: 'schema',
  // A file of the source code, nothing of an installation.
  writes: 'nothing',
  options: {},
  help: {
    nl: 'Schrijft packages/db/schema.sql opnieuw uit de migraties.',
    en: 'Rewrites packages/db/schema.sql from the migrations.',
  },
  async run({ language }) {
    const run = spawnSync(process.execPath, [program], { encoding: 'utf8' })
    if (run.status !== 0) return answer([run.stderr.trim()], { written: false }, false)
    return answer([language === 'nl' ? 'schema.sql is geschreven.' : 'schema.sql is written.'], { written: true })
  },
}
