import { superuserLocks } from '@vliegwiel/db'
import { answer, type Command } from '../command.ts'

/** For `psql`: what only a superuser of the database can take away, in the database that it is run in. */
export const locks: Command = {
  name: 'locks',
  writes: 'nothing',
  options: {},
  help: {
    nl: 'Toont wat een superuser eenmalig in de database moet uitvoeren.',
    en: 'Shows what a superuser has to run in the database, once.',
  },
  run: async () => answer([`${superuserLocks};`], { sql: superuserLocks }),
}
