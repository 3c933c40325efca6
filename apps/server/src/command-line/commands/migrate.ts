import { newestMigration } from '@vliegwiel/db'
import { prepareAsOwner } from '../../process/logins.ts'
import { answer, UsageProblem, type Command } from '../command.ts'

export const migrate: Command = {
  name: 'migrate',
  writes: 'makes-the-log',
  options: {},
  help: {
    nl: 'Brengt schema, wachtrij en inlogs bij, als eigenaar van de database.',
    en: 'Brings schema, queue and logins up to date, as the owner of the database.',
  },
  async run({ environment, open, language }) {
    const { databaseUrl, databaseOwnerUrl } = environment
    if (databaseUrl === undefined && databaseOwnerUrl === undefined) {
      // Opening the embedded database migrates it.
      await open()
      return answer([language === 'nl' ? `Bij: ${newestMigration}.` : `Up to date: ${newestMigration}.`], {
        schema: newestMigration,
        ran: [],
      })
    }
    if (databaseOwnerUrl === undefined) {
      throw new UsageProblem(
        language === 'nl'
          ? 'DATABASE_OWNER_URL ontbreekt: het adres van de database met de eigenaar van het schema als gebruiker.'
          : 'DATABASE_OWNER_URL is missing: the address of the database with the owner of the schema as its user.',
      )
    }
    const ran = await prepareAsOwner(environment, databaseOwnerUrl)
    const steps = ran.length === 0 ? [] : [ran.join(', ')]
    return answer([...steps, language === 'nl' ? `Bij: ${newestMigration}.` : `Up to date: ${newestMigration}.`], {
      schema: newestMigration,
      ran,
    })
  },
}
