/** The database may lose what it acknowledged, or is too old; the message names the setting and the remedy. */
export class DurabilityProblem extends Error {
  override name = 'DurabilityProblem'
}

/** Runs one statement; `pg` and PGlite both fit. */
export type RunStatement = (statement: string) => Promise<{ rows: Record<string, unknown>[] }>

/** PostgreSQL 15.14: the oldest whose fixes for row-level security this system counts on. */
const OLDEST = 150_014

const QUESTION = `select current_setting('server_version_num') as number, current_setting('server_version') as version,
  current_setting('fsync') as fsync, current_setting('full_page_writes') as full_page_writes,
  current_setting('synchronous_commit') as synchronous_commit`

/**
 * Production starts only on a database that keeps what it acknowledged.
 *
 * @throws DurabilityProblem when fsync, full_page_writes or synchronous_commit is off, or PostgreSQL is older than 15.14.
 */
export async function checkDurability(query: RunStatement): Promise<void> {
  const row = (await query(QUESTION)).rows[0] ?? {}
  const problems: string[] = []
  if (!(Number(row['number']) >= OLDEST))
    problems.push(`it is PostgreSQL ${String(row['version'])}, and 15.14 or newer is needed`)
  for (const setting of ['fsync', 'full_page_writes', 'synchronous_commit'])
    if (row[setting] === 'off' || row[setting] === undefined)
      problems.push(
        `${setting} is ${String(row[setting])}: a power cut may lose or damage acknowledged work. Set ${setting} = on in postgresql.conf (also look at ALTER ROLE and ALTER DATABASE settings)`,
      )
  if (problems.length > 0)
    throw new DurabilityProblem(`The database is not fit for production: ${problems.join('; ')}. Nothing was changed.`)
}
