import type { CompiledQuery, DatabaseConnection, QueryResult } from 'kysely'
import type pg from 'pg'
import type { DoorName } from './door-roles.ts'
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
  readonly #nameTag: string | null
  /** Where it was opened: for as long as it lasts. */
  readonly door: DoorName
  #over = false

  /** `nameTag`: what names of statements kept in the session begin with; null where none may be kept. */
  constructor(client: pg.PoolClient, nameTag: string | null, door: DoorName) {
    this.#client = client
    this.#nameTag = nameTag
    this.door = door
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    if (this.#over) throw new Error('This transaction is over: a query was sent after its door closed')
    const { statementName } = query as CompiledQuery & StatementName
    const values = [...query.parameters]
    const result =
      statementName !== undefined && this.#nameTag !== null
        ? await this.#client.query({ name: `${this.#nameTag}${statementName}`, text: query.sql, values })
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
