import { newId } from '@vliegwiel/db'
import { insertProbe, isAboutClients, probeRows, type ScopeOf } from './isolation-fixture.ts'
import { attempt, type InnerScope, innerScopes, statementFor, type TableProbe, verbs } from './probe-attempt.ts'
import { idOf, newSide, type Side } from './side.ts'

interface Client {
  readonly query: (text: string) => Promise<{ rowCount: number | null }>
}

/** What a partner's door can name beside its own grant. */
const granted = ['client', 'client_goal', 'client_assessment', 'client_agreement', 'client_appointment']

/** What is right to reach all the same, with why. */
const allowed: Readonly<Partial<Record<InnerScope, Readonly<Record<string, readonly string[]>>>>> = {
  // The bare key of a client with whom this partner has to do, in the other domain.
  'partner-of-another-domain': { client: ['select'] },
  colleague: {
    // Whoever works here may add a client; that a key is taken is said.
    client: ['insert'],
    // Wrapped with a key that is not in the database.
    tenant_key: ['select', 'insert', 'update'],
  },
}

/** Tries every table about clients on the row of the victim, from inside the victim's own tenant. Run as the login of the proof. */
export async function probeClients(client: Client, victim: Side, scopeOf: ScopeOf): Promise<TableProbe[]> {
  const found: TableProbe[] = []
  for (const scope of innerScopes) {
    await client.query('savepoint inner_scope')
    const organisationId = scope === 'colleague' ? undefined : await asPartner(client, victim, scope, scopeOf)
    const personId = organisationId ?? newId()
    await enter(
      client,
      scope === 'colleague' ? 'client' : 'partner',
      scopeOf(victim.tenantId, { personId, organisationId }),
    )
    for (const [table, row] of Object.entries(probeRows(victim)).filter(([name]) => isAboutClients(name))) {
      for (const verb of verbs) {
        if (allowed[scope]?.[table]?.includes(verb)) continue
        const touched = await attempt(client, onOneRow(table, verb, victim, row))
        found.push({ table, verb, scope, leak: touched > 0, blind: false })
      }
    }
    await client.query('rollback to savepoint inner_scope')
  }
  found.push(...(await seenWhenGranted(client, victim, scopeOf)))
  return found
}

/** A proof on a door that shows nobody anything proves nothing: with a grant in force the rows are there. */
async function seenWhenGranted(client: Client, victim: Side, scopeOf: ScopeOf): Promise<TableProbe[]> {
  await client.query('savepoint inner_scope')
  const asker = { personId: victim.personId, organisationId: idOf(victim, 'organisation') }
  await enter(client, 'partner', scopeOf(victim.tenantId, asker))
  const found: TableProbe[] = []
  for (const table of granted) {
    const row = probeRows(victim)[table] ?? {}
    const seen = await attempt(client, onOneRow(table, 'select', victim, row))
    found.push({ table, verb: 'select', scope: 'own', leak: false, blind: seen === 0 })
  }
  await client.query('rollback to savepoint inner_scope')
  return found
}

/** An organisation with one person of the same id, and the grant that the scope is named after. Answers the id. */
async function asPartner(client: Client, victim: Side, scope: InnerScope, scopeOf: ScopeOf): Promise<string> {
  const id = newId()
  const at = (side: Side, table: string, change: Readonly<Record<string, string>>) =>
    insertProbe(table, side, { ...probeRows(side)[table], ...change })
  await enter(client, 'tenant', scopeOf(victim.tenantId))
  await client.query(at(victim, 'partner_organisation', { organisation_id: `'${id}'`, name: `'${id}'` }))
  await client.query(at(victim, 'partner_member', { organisation_id: `'${id}'`, person_id: `'${id}'` }))
  if (scope === 'partner-without') return id
  const other = { ...newSide(victim.tenantId, victim.slug), personId: victim.personId }
  const grant: Record<string, string> = { grant_id: `'${newId()}'`, organisation_id: `'${id}'` }
  await enter(client, 'client', scopeOf(victim.tenantId, { personId: victim.personId }))
  if (scope === 'partner-of-another') {
    const another = newId()
    await client.query(at(other, 'client', { client_id: `'${another}'`, key: `'K-${another.slice(-12)}'` }))
    grant['client_id'] = `'${another}'`
  }
  if (scope === 'partner-of-another-domain') grant['domains'] = `'{other}'`
  if (scope === 'partner-before') grant['starts_at'] = `now() + interval '1 hour'`
  if (scope === 'partner-after')
    Object.assign(grant, { starts_at: `now() - interval '2 hours'`, ends_at: `now() - interval '1 second'` })
  await client.query(at(victim, 'partner_grant', grant))
  if (scope === 'partner-stopped')
    await client.query(`update partner_grant set stopped_at = now(), stopped_by = '${victim.personId}', stop_reason = 'probe'
      where tenant_id = '${victim.tenantId}' and organisation_id = '${id}'`)
  return id
}

async function enter(client: Client, door: 'tenant' | 'client' | 'partner', scope: string): Promise<void> {
  await client.query(`set local role vliegwiel_${door}`)
  for (const statement of scope.split('; ')) await client.query(statement)
}

/** The victim's own row and no other: who has a grant on another client, or in another domain, sees that one. */
function onOneRow(
  table: string,
  verb: TableProbe['verb'],
  victim: Side,
  row: Readonly<Record<string, string>>,
): string {
  const [id = ''] = Object.keys(row)
  const statement = statementFor(table, verb, victim, row)
  return verb === 'insert' ? statement : `${statement} and ${id} = ${row[id]}`
}
