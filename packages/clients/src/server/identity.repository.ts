import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { ClientTransaction } from '@vliegwiel/db'
import { clientError } from '../client-error.ts'

/** Name and how to reach somebody, as far as the municipality wants to keep them. */
export interface Identity {
  readonly name: string | null
  readonly phone: string | null
  readonly email: string | null
}

/** Wraps keys with one that follows from SECRET_KEY; the database holds what it cannot open. */
export interface KeyWrapper {
  seal(purpose: string, secret: Uint8Array): Buffer
  open(purpose: string, sealed: Uint8Array): Buffer
}

const nonceBytes = 12
const tagBytes = 16
const keyPurpose = (tenantId: string, number: number) => `tenant-key/${tenantId}/${number}`
const rowPurpose = (tenantId: string, clientId: string) => `client-identity/${tenantId}/${clientId}`

/** AES-256-GCM: nonce, tag, text. Bound to whose it is, so that rows cannot be swapped. */
export function sealWith(key: Buffer, purpose: string, text: string): Buffer {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(purpose))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
}

/** @throws Error when key, purpose or bytes are not those of the sealing */
export function openWith(key: Buffer, purpose: string, sealed: Buffer): string {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceBytes), { authTagLength: tagBytes })
  decipher.setAAD(Buffer.from(purpose)).setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes))
  return Buffer.concat([decipher.update(sealed.subarray(nonceBytes + tagBytes)), decipher.final()]).toString('utf8')
}

/**
 * Wraps the keys of a tenant anew, when the key of the installation was replaced. @param rewrap answers what has to be
 * written, or null when nothing has
 */
export async function rewrapTenantKeys(
  trx: ClientTransaction,
  rewrap: (purpose: string, wrapped: Buffer) => Buffer | null,
): Promise<void> {
  const rows = await trx.selectFrom('tenant_key').select(['number', 'wrapped']).orderBy('number').forUpdate().execute()
  for (const { number, wrapped } of rows) {
    const anew = rewrap(keyPurpose(trx.tenantId, number), wrapped)
    if (anew !== null) await trx.updateTable('tenant_key').set({ wrapped: anew }).where('number', '=', number).execute()
  }
}

/** The newest key of the tenant that is in use; the first one is made when it is needed. */
async function newestKey(trx: ClientTransaction, wrapper: KeyWrapper, at: Date) {
  const find = () =>
    trx
      .selectFrom('tenant_key')
      .select(['number', 'wrapped'])
      .where('retired_at', 'is', null)
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirst()
  const found = await find()
  if (found) return { number: found.number, key: wrapper.open(keyPurpose(trx.tenantId, found.number), found.wrapped) }
  const wrapped = wrapper.seal(keyPurpose(trx.tenantId, 1), randomBytes(32))
  // Two at once make one key: the second waits, and takes the first's.
  await trx
    .insertInto('tenant_key')
    .values({ number: 1, wrapped, made_at: at, retired_at: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const made = await find()
  if (!made) throw new Error('The key of the tenant could not be made')
  return { number: made.number, key: wrapper.open(keyPurpose(trx.tenantId, made.number), made.wrapped) }
}

/**
 * Keeps name and contact, sealed. @param version of what stands there; 0: nothing yet
 * @throws clientError client-not-found, changed-meanwhile
 */
export async function setIdentity(
  trx: ClientTransaction,
  wrapper: KeyWrapper,
  given: { clientId: string; version: number; identity: Identity; by: string; at: Date },
): Promise<number> {
  const client = await trx
    .selectFrom('client')
    .select('key')
    .where('client_id', '=', given.clientId)
    .forUpdate()
    .executeTakeFirst()
  if (!client) throw clientError('client-not-found')
  const before = await trx
    .selectFrom('client_identity')
    .select('version')
    .where('client_id', '=', given.clientId)
    .executeTakeFirst()
  if ((before?.version ?? 0) !== given.version)
    throw clientError('changed-meanwhile', { version: before?.version ?? 0 })
  const { number, key } = await newestKey(trx, wrapper, given.at)
  const sealed = sealWith(key, rowPurpose(trx.tenantId, given.clientId), JSON.stringify(given.identity))
  const row = { key_number: number, sealed, version: given.version + 1, changed_by: given.by, changed_at: given.at }
  await (before
    ? trx.updateTable('client_identity').set(row).where('client_id', '=', given.clientId).execute()
    : trx
        .insertInto('client_identity')
        .values({ client_id: given.clientId, ...row })
        .execute())
  return row.version
}

interface SealedRow {
  readonly sealed: Buffer | null
  readonly wrapped: Buffer | null
  readonly key_number: number | null
}

/** What was kept of name and contact, out of a row that holds it sealed; null: nothing was. */
export function openIdentity(wrapper: KeyWrapper, tenantId: string, clientId: string, row: SealedRow): Identity | null {
  if (row.sealed === null || row.wrapped === null || row.key_number === null) return null
  const key = wrapper.open(keyPurpose(tenantId, row.key_number), row.wrapped)
  return JSON.parse(openWith(key, rowPurpose(tenantId, clientId), row.sealed)) as Identity
}

/**
 * Names of clients, by id; who has none, or is not seen, is left out. So is a name that does not open (sealed with the
 * key of another installation): it does not take away the names beside it, and its own page says what is the matter.
 */
export async function namesOfClients(
  trx: ClientTransaction,
  wrapper: KeyWrapper,
  clientIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (clientIds.length === 0) return new Map()
  const rows = await trx
    .selectFrom('client_identity as i')
    .innerJoin('tenant_key as k', 'k.number', 'i.key_number')
    .select(['i.client_id', 'i.sealed', 'k.number as key_number', 'k.wrapped'])
    .where('i.client_id', 'in', [...new Set(clientIds)])
    .execute()
  // A key is opened once, and not for every row that it sealed.
  const keys = new Map<number, Buffer>()
  return new Map(
    rows.flatMap((row) => {
      const name = nameIn(() => {
        const key = keys.get(row.key_number) ?? wrapper.open(keyPurpose(trx.tenantId, row.key_number), row.wrapped)
        keys.set(row.key_number, key)
        return openWith(key, rowPurpose(trx.tenantId, row.client_id), row.sealed)
      })
      return name === null ? [] : [[row.client_id, name] as const]
    }),
  )
}

function nameIn(opened: () => string): string | null {
  try {
    return (JSON.parse(opened()) as Identity).name
  } catch {
    return null
  }
}

/** Rows of names and contacts, sealed, for who brings in many at once. */
export async function sealIdentities(
  trx: ClientTransaction,
  wrapper: KeyWrapper,
  given: { readonly identities: ReadonlyMap<string, Identity>; readonly by: string; readonly at: Date },
) {
  const { number, key } = await newestKey(trx, wrapper, given.at)
  return [...given.identities].map(([clientId, identity]) => ({
    client_id: clientId,
    key_number: number,
    sealed: sealWith(key, rowPurpose(trx.tenantId, clientId), JSON.stringify(identity)),
    version: 1,
    changed_by: given.by,
    changed_at: given.at,
  }))
}
