import { catalogueFindings, newestMigration } from '@vliegwiel/db'
import { schemaVersionOf } from '../../process/schema-state.ts'
import { checkDurability } from '../../start/durability.ts'
import { answer, type Command } from '../command.ts'

export const doctor: Command = {
  name: 'doctor',
  options: {},
  help: {
    nl: 'Kijkt of omgeving, database en beveiliging in orde zijn.',
    en: 'Looks whether environment, database and security are in order.',
  },
  async run({ environment, open, language }) {
    const db = await open()
    const durability =
      db.engine === 'pglite'
        ? 'PGlite: for trying out, it does not flush to disk'
        : await checkDurability((statement) => db.pool.query(statement)).then(
            () => null,
            (error: Error) => error.message,
          )
    const version = await schemaVersionOf(db)
    const findings = await catalogueFindings((text) => db.pool.query(text))
    const facts = {
      mode: environment.mode,
      engine: db.engine,
      schema: version,
      newest: newestMigration,
      durability,
      findings,
      mail: environment.smtpUrl !== undefined,
      demo: environment.demo,
    }
    const durable = durability === null || (db.engine === 'pglite' && environment.mode !== 'production')
    const ok = durable && version === newestMigration && findings.length === 0
    const nl = language === 'nl'
    return answer(
      [
        `${nl ? 'Omgeving' : 'Environment'}: ${environment.mode}, ${db.engine}, demo ${environment.demo ? 'on' : 'off'}, SMTP ${facts.mail ? 'on' : 'off'}`,
        `Schema: ${version ?? '–'} (${nl ? 'nieuwste' : 'newest'}: ${newestMigration})`,
        `${nl ? 'Bewaren' : 'Durability'}: ${durability ?? (nl ? 'in orde' : 'in order')}`,
        `${nl ? 'Beveiliging van tabellen' : 'Security of tables'}: ${findings.length === 0 ? (nl ? 'in orde' : 'in order') : ''}`,
        ...findings.map(({ rule, object }) => `  ${object}: ${rule}`),
      ],
      facts,
      ok,
    )
  },
}
