import type { CompiledQuery, DatabaseConnection, QueryResult } from 'kysely'
import type pg from 'pg'
import type { StatementName } from './fixed-query.ts'

/**
 * One connection for the length of one transaction. Queries are written to the wire at once (node-postgres
 * pipelines them), so BEGIN, the role, the scope and the first query travel in one round trip.
 *
 * After `end()` it refuses to work: a transaction object that leaks out of its door would otherwise run in
 * whatever transaction, of whatever tenant, the pool gave the connection to next.
 */
export class PipelinedConnection implements DatabaseConnection {
  readonly #client: pg.PoolClient
  readonly #names: boolean
  #over = false

  /** `names`: the session lasts, so a statement may be kept in it under a name. */
  constructor(client: pg.PoolClient, names: boolean) {
    this.#client = client
    this.#names = names
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    if (this.#over) throw new Error('This transaction is over: a query was sent after its door closed')
    const { statementName } = query as CompiledQuery & StatementName
    const values = [...query.parameters]
    const result =
      statementName !== undefined && this.#names
        ? await this.#client.query({ name: statementName, text: query.sql, values })
        : await this.#client.query(query.sql, values)
    const { command, rowCount, rows } = result
    if (command === 'INSERT' || command === 'UPDATE' || command === 'DELETE' || command === 'MERGE') {
      return { numAffectedRows: BigInt(rowCount ?? 0), rows: rows as R[] }
    }
    return { rows: (rows as R[] | undefined) ?? [] }
  }

  // eslint-disable-next-line require-yield -- the interface asks for an iterator; streaming would hold the pipeline open.
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('Streaming is not available on a pipelined connection: page by key instead')
  }

  end(): void {
    this.#over = true
  }
}
