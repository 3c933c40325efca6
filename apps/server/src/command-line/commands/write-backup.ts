import { writeFileSync } from 'node:fs'
import { HiddenRows, withPicture } from '@vliegwiel/db'
import { factsPathOf, printOf, type FactsFile } from '../../backup/facts-file.ts'
import { runTool, ToolProblem } from '../../backup/postgres-tools.ts'
import { answer, UsageProblem, type Command } from '../command.ts'

export const writeBackup: Command = {
  name: 'backup write',
  writes: 'installation',
  words: 'backup.dump',
  options: {},
  help: {
    nl: 'Maakt een reservekopie met pg_dump, met ernaast wat erin hoort te zitten: backup write <bestand>.',
    en: 'Makes a backup with pg_dump, and beside it what must be in it: backup write <file>.',
  },
  async run({ environment, words: [file], language, at }) {
    const nl = language === 'nl'
    const url = environment.databaseBackupUrl ?? environment.databaseOwnerUrl
    if (file === undefined) throw new UsageProblem(nl ? 'Geef een naam voor het bestand.' : 'Name the file to write.')
    if (url === undefined)
      throw new UsageProblem(
        nl
          ? 'DATABASE_BACKUP_URL ontbreekt: het adres van de database met een login die alle rijen ziet (BYPASSRLS).'
          : 'DATABASE_BACKUP_URL is missing: the address of the database with a login that sees all rows (BYPASSRLS).',
      )
    try {
      return await withPicture(url, at, async ({ facts, snapshot }) => {
        const options = ['--format=custom', '--no-unlogged-table-data', `--snapshot=${snapshot}`]
        await runTool('pg_dump', url, [...options, `--file=${file}`])
        const beside: FactsFile = { ...facts, file: await printOf(file) }
        writeFileSync(factsPathOf(file), `${JSON.stringify(beside, null, 2)}\n`, { mode: 0o600 })
        const count = Object.values(facts.tables).reduce((sum, { rows: own }) => sum + own, 0)
        const tables = Object.keys(facts.tables).length
        const text = nl
          ? `${file}: ${tables} tabellen, ${count} rijen. Ernaast: ${factsPathOf(file)}. Bewaar ze samen.`
          : `${file}: ${tables} tables, ${count} rows. Beside it: ${factsPathOf(file)}. Keep them together.`
        return answer([text], { path: file, ...beside })
      })
    } catch (error) {
      if (error instanceof ToolProblem || error instanceof HiddenRows) throw new UsageProblem(error.message)
      throw error
    }
  },
}
