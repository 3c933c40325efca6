import { queryOnce, startPostgres, type Postgres } from '@vliegwiel/testing'
import { runNode } from './server-process.ts'

/** A PostgreSQL that keeps what it acknowledged, with a migrated database as production has it. */
export type PostgresTarget = {
  readonly postgres: Postgres
  readonly superuserUrl: string
  /** What the server is started with. */
  readonly environment: Record<string, string>
  readonly query: (statement: string) => Promise<Record<string, unknown>[]>
}

const durable = { fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on' }
/** The passwords of the doors follow from it, so who migrates and who serves have the same. */
export const drillKey = Buffer.alloc(32, 7).toString('base64')
export const commandLine = 'apps/server/src/command-line/main.ts'

export async function postgresTarget(): Promise<PostgresTarget> {
  const postgres = await startPostgres({ settings: durable })
  const superuserUrl = postgres.urlOf('vliegwiel')
  const onServer = (statement: string) => queryOnce(postgres.ownerUrl, statement)
  await onServer(`create role vliegwiel_owner login createrole password 'owner'`)
  await onServer('create database vliegwiel owner vliegwiel_owner')
  const ownerUrl = postgres.urlOf('vliegwiel', { name: 'vliegwiel_owner', password: 'owner' })
  const { code, output } = await runNode([commandLine, 'migrate'], {
    DATABASE_OWNER_URL: ownerUrl,
    SECRET_KEY: drillKey,
  })
  if (code !== 0) throw new Error(`The database could not be migrated:\n${output}`)
  await onServer(`alter role vliegwiel_login login password 'login'`)
  return {
    postgres,
    superuserUrl,
    environment: {
      DATABASE_URL: postgres.urlOf('vliegwiel', { name: 'vliegwiel_login', password: 'login' }),
      SECRET_KEY: drillKey,
      VLIEGWIEL_DEMO: 'on',
    },
    query: async (statement) => (await queryOnce(superuserUrl, statement)).rows,
  }
}
