import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { catalogueFindings, type CatalogueFinding } from '../catalogue/findings.ts'
import { dumpSchema } from '../catalogue/schema-dump.ts'
import { openClient } from '../surviving-connections.ts'
import { readBackupFacts, type BackupFacts } from './backup-facts.ts'
import { compareFacts, type BackupFinding } from './compare-facts.ts'
import { schemaDifference, type SchemaDifference } from './schema-difference.ts'

const committed = join(import.meta.dirname, '../../schema.sql')

/** Counts of a restored copy, and what they say beside those of the backup. */
export interface RestoredCounts {
  readonly facts: BackupFacts
  /** null: nothing lay beside the backup, so there is nothing to compare with. */
  readonly compared: readonly BackupFinding[] | null
}

/**
 * Counts what was restored, as it came out. Of a login that does not see all rows the security of the tables is lifted,
 * in a transaction that is rolled back: never of a database that somebody works in.
 * @throws what the database says when the login neither owns the tables nor may see all rows
 */
export async function countRestored(url: string, expected: BackupFacts | null, at: Date): Promise<RestoredCounts> {
  const client = await openClient(url)
  try {
    await client.query('begin isolation level repeatable read')
    const facts = await readBackupFacts(client.query.bind(client), at, { copy: true })
    return { facts, compared: expected === null ? null : compareFacts(expected, facts) }
  } finally {
    // With the connection the transaction goes, and what it lifted.
    await client.end()
  }
}

export interface RestoredShape {
  /** Tables, keys, policies and rights that this version has and the copy has not, and the other way round. */
  readonly schema: SchemaDifference
  /** What the rules of the catalogue say of the copy. */
  readonly catalogue: readonly CatalogueFinding[]
}

/** Is the copy, brought up to this version, as secure as an installation is? */
export async function shapeOfRestored(url: string): Promise<RestoredShape> {
  const client = await openClient(url)
  try {
    const query = (text: string) => client.query(text)
    return {
      schema: schemaDifference(readFileSync(committed, 'utf8'), await dumpSchema(query)),
      catalogue: await catalogueFindings(query),
    }
  } finally {
    await client.end()
  }
}
