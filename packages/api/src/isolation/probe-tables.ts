import type { Database } from '@vliegwiel/db'
import { scopeStatement, throughDoorRaw } from '@vliegwiel/db/raw'
import type { Side } from './side.ts'
import { isAboutClients, preludeOf, probeRows, type ScopeOf } from './isolation-fixture.ts'
import { attempt, type Scope, scopes, statementFor, type TableProbe, verbs } from './probe-attempt.ts'
import { probeClients } from './probe-clients.ts'

/** Every table of the schema, from the catalogue: what is not covered is found because it is here. */
export async function tablesInCatalogue(db: Database): Promise<string[]> {
  const { rows } = await db.pool.query<{ name: string }>(
    `select case n.nspname when 'public' then c.relname else n.nspname || '.' || c.relname end as name
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and n.nspname in ('public', 'auth') and c.relname not like 'kysely%' order by 1`,
  )
  return rows.map((row) => row.name)
}

/**
 * Tries every verb on every table of the victim in every scope, in one transaction that is rolled back. A write that
 * the role may not do at all is as good as one that touches no row.
 */
export async function probeTables(db: Database, victim: Side, neighbour: Side): Promise<TableProbe[]> {
  const found: TableProbe[] = []
  const stop = new Error('rehearsal over')
  await throughDoorRaw(db, 'tenant', victim.tenantId, async (client) => {
    const scopeOf: ScopeOf = (tenantId, asker) => scopeStatement(db, client, tenantId, asker)
    for (const statement of preludeOf(victim, neighbour, scopeOf).split('; ')) await client.query(statement)
    for (const scope of scopes.filter((one) => one !== 'claimed' || db.signer)) {
      for (const ofClients of [false, true]) {
        await client.query('savepoint scope')
        const role = ofClients ? 'vliegwiel_client' : 'vliegwiel_tenant'
        await client.query(scope === 'unset' ? 'reset role' : `set local role ${role}`)
        // Who asks is a person of the tenant in scope: what is tried is the tenant.
        const asker = { personId: scope === 'own' ? victim.personId : neighbour.personId }
        const scoped = scopeOf(scopeId(scope, victim, neighbour), ofClients ? asker : undefined)
        for (const statement of scoped.split('; ')) await client.query(statement)
        if (scope === 'claimed') await client.query(`set local app.tenant_id = '${victim.tenantId}'`)
        if (scope === 'claimed' && ofClients) await client.query(`set local app.person_id = '${victim.personId}'`)
        for (const [table, row] of Object.entries(probeRows(victim))) {
          if (isAboutClients(table) !== ofClients) continue
          for (const verb of verbs) {
            const touched = await attempt(client, statementFor(table, verb, scope === 'own' ? neighbour : victim, row))
            found.push({ table, verb, scope, leak: touched > 0, blind: false })
          }
          if (scope === 'own') {
            const seen = await attempt(client, statementFor(table, 'select', victim, row))
            found.push({ table, verb: 'select', scope, leak: false, blind: seen === 0 })
          }
        }
        await client.query('rollback to savepoint scope')
      }
    }
    found.push(...(await probeClients(client, victim, scopeOf)))
    throw stop
  }).catch((error: unknown) => {
    if (error !== stop) throw error
  })
  return found
}

function scopeId(scope: Scope, victim: Side, neighbour: Side): string | null {
  if (scope === 'own') return victim.tenantId
  return scope === 'neighbour' || scope === 'claimed' ? neighbour.tenantId : null
}
