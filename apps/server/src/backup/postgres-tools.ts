import { spawn } from 'node:child_process'
import process from 'node:process'

/** A program of PostgreSQL is missing, is too old or failed; the message says which and what it said. */
export class ToolProblem extends Error {
  override name = 'ToolProblem'
}

/**
 * Runs `pg_dump` or `pg_restore` at the database that `url` names. The password goes by the environment: a command line
 * can be read by everybody on the machine.
 * @throws ToolProblem
 */
export function runTool(name: 'pg_dump' | 'pg_restore', url: string, args: readonly string[]): Promise<void> {
  const { hostname, port, username, password, pathname } = new URL(url)
  const environment = {
    ...process.env,
    PGHOST: decodeURIComponent(hostname),
    PGPORT: port === '' ? '5432' : port,
    PGUSER: decodeURIComponent(username),
    PGPASSWORD: decodeURIComponent(password),
    PGDATABASE: decodeURIComponent(pathname.slice(1)),
  }
  return new Promise((resolve, reject) => {
    const child = spawn(name, args, { env: environment, stdio: ['ignore', 'ignore', 'pipe'] })
    let said = ''
    child.stderr.on('data', (chunk: Buffer) => (said = `${said}${chunk.toString()}`.slice(-2_000)))
    child.once('error', () => reject(new ToolProblem(`${name} is not installed here (postgresql-client).`)))
    child.once('close', (code) => {
      if (code === 0) resolve()
      else reject(new ToolProblem(`${name}: ${said.trim() || `ended with ${code}`}`))
    })
  })
}
