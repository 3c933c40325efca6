import { randomBytes } from 'node:crypto'
import { loginNameOf, loginNames } from '../logins.ts'
import { openClient } from '../surviving-connections.ts'

/** An empty database on the server that `url` names, for as long as `work` takes; nothing of it stays. */
export async function withEmptyDatabase<T>(url: string, work: (url: string) => Promise<T>): Promise<T> {
  const name = `vliegwiel_check_${randomBytes(6).toString('hex')}`
  const own = new URL(url)
  own.pathname = `/${name}`
  await onServer(url, `create database ${name}`)
  try {
    return await work(own.href)
  } finally {
    await onServer(url, `drop database if exists ${name} with (force)`)
    // Logins belong to the whole server: those that were made for the copy go with it.
    for (const login of loginNames) await onServer(url, `drop role if exists ${loginNameOf(login, name)}`)
  }
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = await openClient(url)
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

/** How many others work in this database now. */
export async function othersIn(url: string): Promise<number> {
  const client = await openClient(url)
  try {
    const { rows } = await client.query<{ others: string }>(
      `select count(*) as others from pg_stat_activity where datname = current_database()
       and pid <> pg_backend_pid() and backend_type = 'client backend'`,
    )
    return Number(rows[0]?.others ?? 0)
  } finally {
    await client.end()
  }
}
