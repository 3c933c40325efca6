import { clientTableNames, type Asker } from '@vliegwiel/db'
import { served } from '../app-router.ts'
import { documentProbeRows } from './fixture-documents.ts'
import { importProbeRows } from './fixture-imports.ts'
import { pilotProbeRows } from './fixture-pilots.ts'
import type { Served } from '../ladder/served.ts'
import { idOf, type ProbeRows, secretOf, type Side } from './side.ts'

const now = `now()`
const text = (value: string) => `'${value}'`

/**
 * One row for each table of a tenant, in the order in which they may point at one another. A table that is missing
 * here makes the proof fail, so a new table cannot be forgotten.
 */
export function probeRows(side: Side): ProbeRows {
  const secret = secretOf(side)
  const id = text(side.personId)
  const versioned = { version: '1', changed_at: now }
  return {
    tenant_setting: { key: text('probe'), value: `'"${secret}"'`, ...versioned },
    membership: {
      person_id: id,
      email: text(`${secret}@probe.example`),
      display_name: text(secret),
      created_at: now,
      ...versioned,
    },
    membership_role: { person_id: id, role: text('editor'), granted_at: now },
    invitation: {
      invitation_id: text(side.invitationId),
      email: text(`${secret}-2@probe.example`),
      email_key: text(`${secret}-2@probe.example`),
      roles: `'{editor}'`,
      token_hash: text(secret),
      created_at: now,
      expires_at: `now() + interval '1 day'`,
    },
    identity_provider: {
      provider_id: text(side.providerId),
      issuer: text(`https://${secret}.example`),
      client_id: text(secret),
      label: text(secret),
      ...versioned,
    },
    saved_view: {
      view_id: text(side.viewId),
      owner_id: id,
      screen: text('people'),
      name: text(secret),
      query: text(secret),
      shared: 'true',
      ...versioned,
    },
    idempotency: {
      person_id: id,
      key: text(side.viewId),
      procedure: text('probe'),
      request_hash: text(secret),
      response: `'{"output": "${secret}"}'`,
      created_at: now,
    },
    audit_entry: {
      seq: '-1',
      at: now,
      actor_id: id,
      actor_name: text(secret),
      action: text('probe'),
      object_type: text('probe'),
      object_label: text(secret),
      result: text('ok'),
      origin: text('probe'),
      detail: `'{}'`,
      previous_hash: text(''),
      hash: text(''),
    },
    audit_head: { seq: '-1', hash: text('') },
    audit_said: { seq: '-1', part: text('actor'), subject_id: id, at: now, value: text(secret), salt: text('') },
    audit_forgotten: { subject_id: text(secret), at: now },
    audit_anchor: { seq: '-1', at: now, places: `array[${text(secret)}]` },
    job: {
      job_id: text(side.jobId),
      kind: text('tenant.export'),
      status: text('failed'),
      input: `'"${secret}"'`,
      error: text(secret),
      started_by: id,
      created_at: now,
    },
    mail_message: {
      message_id: text(side.messageId),
      recipient: text(`${secret}@probe.example`),
      subject: text(secret),
      body_text: text(secret),
      created_at: now,
    },
    isolation_run: {
      run_id: text(side.runId),
      started_at: now,
      finished_at: now,
      engine: text(secret),
      tables: '0',
      procedures: '0',
      probes: '0',
      leaks: '0',
      detail: `'{}'`,
    },
    export_file: {
      file_id: text(side.fileId),
      name: text(secret),
      media_type: text('text/plain'),
      bytes: String(secret.length),
      created_at: now,
      expires_at: `now() + interval '1 day'`,
    },
    export_piece: { file_id: text(side.fileId), number: '0', content: text(secret) },
    document_reader: { kind: text('page'), key: text(secret), person_id: id, seen_at: now },
    portal_host: { host: text(`${secret}.example`), checked_at: now },
    ...documentProbeRows(side, secret),
    ...importProbeRows(side, secret),
    ...pilotProbeRows(side, secret),
    ...rowsOfWords(side, secret),
  }
}

/** What words declare for tables of their own (`rows` in `routers/<word>/index.ts`). */
function rowsOfWords(side: Side, secret: string): ProbeRows {
  const all: readonly Served[] = Object.values(served)
  return Object.assign({}, ...all.map(({ rows }) => rows?.(side, secret) ?? {})) as ProbeRows
}

export function insertProbe(table: string, side: Side, row: Readonly<Record<string, string>>): string {
  const columns = ['tenant_id', ...Object.keys(row)].join(', ')
  // The head may exist already: the proof only needs a row.
  return `insert into ${table} (${columns}) values ('${side.tenantId}', ${Object.values(row).join(', ')}) on conflict do nothing`
}

/** Puts a tenant in scope, and who asks at the doors that want to know. */
export type ScopeOf = (tenantId: string | null, asker?: Asker) => string

const aboutClients = new Set(clientTableNames)

/** Tables that the tenant's own door cannot name: their rows are put in, and tried, at the door of clients. */
export const isAboutClients = (table: string): boolean => aboutClients.has(table)

/** Rows that a partner writes, and nobody of the staff: they are put in at the door of partners. */
const byPartners: ReadonlySet<string> = new Set(['partner_handover'])

/** Everything both sides need, as one text to run before a transaction of the rehearsal. `existing`: the tenant is real. */
export function preludeOf(victim: Side, neighbour: Side, scopeOf: ScopeOf): string {
  const tenant = (side: Side) =>
    `insert into tenant (tenant_id, kind, slug, name, path, created_at, changed_at) values ('${side.tenantId}', 'national',
      '${side.slug}', '${secretOf(side)}', array['${side.tenantId}'::uuid], now(), now()) on conflict do nothing`
  const person = (side: Side) =>
    `insert into auth.person (person_id, email, email_key, display_name, created_at, changed_at) values ('${side.personId}',
      '${secretOf(side)}@probe.example', '${secretOf(side)}@probe.example', '${secretOf(side)}', now(), now())`
  const rows = (side: Side, ofClients: boolean) => [
    scopeOf(side.tenantId, ofClients ? { personId: side.personId } : undefined),
    ...Object.entries(probeRows(side))
      .filter(([table]) => isAboutClients(table) === ofClients && !byPartners.has(table))
      .map(([table, row]) => insertProbe(table, side, row)),
  ]
  const partnerRows = (side: Side) => [
    scopeOf(side.tenantId, { personId: side.personId, organisationId: idOf(side, 'organisation') }),
    ...Object.entries(probeRows(side))
      .filter(([table]) => byPartners.has(table))
      .map(([table, row]) => insertProbe(table, side, row)),
  ]
  return [
    'set local role vliegwiel_platform',
    tenant(victim),
    tenant(neighbour),
    'set local role vliegwiel_accounts',
    person(victim),
    person(neighbour),
    'set local role vliegwiel_tenant',
    ...rows(victim, false),
    ...rows(neighbour, false),
    'set local role vliegwiel_client',
    ...rows(victim, true),
    ...rows(neighbour, true),
    'set local role vliegwiel_partner',
    ...partnerRows(victim),
    ...partnerRows(neighbour),
  ].join('; ')
}
