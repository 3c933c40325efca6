import { authParts } from '@vliegwiel/auth/server'
import { asOperator, inTenant, newId, type Database } from '@vliegwiel/db'
import { createPostgresDatabase, onBothDatabases, onPostgres, plantMember, plantTenant } from '@vliegwiel/db/testing'
import { queryOnce } from '@vliegwiel/testing'
import { describe, expect, test, vi } from 'vitest'
import type { Services } from '../services.ts'
import { proveIsolation } from './index.ts'
import { probeInputs } from './probe-inputs.ts'
import { probeTables, tablesInCatalogue } from './probe-tables.ts'
import { procedureFacts } from './procedures.ts'
import { withoutTenant } from './prove-isolation.ts'
import { newSide } from './side.ts'

// A proof is a thousand calls; on a busy machine the embedded database takes its time.
vi.setConfig({ testTimeout: 300_000 })

const servicesOn = (db: Database): Services => ({
  db,
  auth: authParts({ db, secretKey: Buffer.alloc(32, 7).toString('base64') }),
  clock: () => new Date('2026-11-23T03:12:00Z'),
  publicUrl: 'http://localhost',
  demo: true,

  enqueue: () => {},
  log: () => {},
})

const planted = async (db: Database) => {
  const tenant = await plantTenant(db, { name: 'Emmen' })
  await plantMember(db, tenant.tenantId, { name: 'Willem', roles: ['administrator'] })
  // Its slug is an ordinary word: that raises no false alarm (five leaks were seen), and hides no leak.
  const slug = 'voorbeeld'
  await asOperator(db, tenant, (trx) =>
    trx.updateTable('tenant').set({ slug, version: 2 }).where('tenant_id', '=', tenant.tenantId).execute(),
  )
  return { tenantId: tenant.tenantId, slug }
}

onBothDatabases('the isolation proof (T01, T02)', (database) => {
  test('reaches every table and every procedure, finds no leak by an ordinary word either, and leaves nothing behind', async () => {
    const tenant = await planted(database.db)
    const proof = await proveIsolation(servicesOn(database.db), tenant)
    expect(proof.uncovered).toEqual([])
    expect(proof.tables.filter((one) => one.leaks.length > 0)).toEqual([])
    expect(proof.procedures.filter((one) => one.leaks.length > 0)).toEqual([])
    expect(proof.leaks).toBe(0)
    for (const { attempts } of proof.tables) expect(Object.values(attempts).every((count) => count >= 4)).toBe(true)
    expect(proof.probes).toBeGreaterThan(500)
    const { rows } = await countRows(database.db, tenant.tenantId)
    expect(rows).toEqual({ membership: 1, audit_entry: 0, mail_message: 0, job: 0 })
  })
})

onPostgres('what the isolation proof reaches', (database) => {
  // The whole in two seconds, but for the questions themselves: for who adds a table or a procedure.
  test('every table, by every verb in every scope, and every procedure by name', async () => {
    const victim = newSide((await planted(database.db)).tenantId, 'voorbeeld')
    const probes = await probeTables(database.db, victim, newSide(newId(), 'buur'))
    expect(probes.filter(({ leak, blind }) => leak || blind)).toEqual([])
    const reached = new Set(probes.map(({ table }) => table))
    const tables = (await tablesInCatalogue(database.db)).filter((table) => !withoutTenant(table))
    expect(tables.filter((table) => !reached.has(table))).toEqual([])
    expect(procedureFacts().filter(({ path }) => !Object.hasOwn(probeInputs, path))).toEqual([])
  })
})

async function countRows(db: Database, tenantId: string) {
  const rows = await inTenant(db, { tenantId }, async (trx) => {
    const count = async (table: 'membership' | 'audit_entry' | 'mail_message' | 'job') =>
      (
        await trx
          .selectFrom(table)
          .select((eb) => eb.fn.countAll<number>().as('n'))
          .executeTakeFirstOrThrow()
      ).n
    return {
      membership: await count('membership'),
      audit_entry: await count('audit_entry'),
      mail_message: await count('mail_message'),
      job: await count('job'),
    }
  })
  return { rows }
}

describe('a broken lock is found by the proof too (T03)', () => {
  const tables = [
    'membership',
    'job',
    'audit_entry',
    'mail_message',
    'export_file',
    'tenant_setting',
    'saved_view',
    'invitation',
    'identity_provider',
    'isolation_run',
    'document_version',
    'pilot_participant',
    'pilot_publication',
    'import_file',
    'import_piece',
  ]

  // All at once, each in its own right: the proof must name every one of them, and no other table.
  test('policies that let everybody in, and a new table that nobody covered', async () => {
    const database = await createPostgresDatabase()
    await queryOnce(
      database.superuserUrl,
      'create table note (tenant_id uuid not null, note_id uuid not null, primary key (tenant_id, note_id))',
    )
    for (const table of tables)
      await queryOnce(database.superuserUrl, `alter policy tenant_only on ${table} using (true) with check (true)`)
    const proof = await proveIsolation(servicesOn(database.db), await planted(database.db))
    const leaking = proof.tables.filter(({ leaks }) => leaks.length > 0).map(({ table }) => table)
    expect(leaking).toEqual(tables.toSorted())
    expect(proof.uncovered).toEqual(['note'])
    const counted = [...proof.tables, ...proof.procedures].reduce((sum, { leaks }) => sum + leaks.length, 1)
    expect(proof.leaks).toBe(counted)
    await database.drop()
  })
})
