import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cellOf, mayTry, roles, type Role, type Subject } from '@vliegwiel/auth'
import { authParts } from '@vliegwiel/auth/server'
import { newId, type Database } from '@vliegwiel/db'
import { createPostgresDatabase, plantTenant, withClients, type PostgresTestDatabase } from '@vliegwiel/db/testing'
import { m } from '@vliegwiel/i18n'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { appRouter } from './app-router.ts'
import { askAs, openIsolationFixture } from './isolation/ask-as.ts'
import { probeInputs } from './isolation/probe-inputs.ts'
import { procedureFacts, type ListedProcedure } from './isolation/procedures.ts'
import { newSide, type Side } from './isolation/side.ts'
import type { Services } from './services.ts'

/**
 * The tests that enumerate: whatever is served is under them, without anybody adding it to a list.
 * They run on a fixture where every COMMIT is a ROLLBACK.
 */
const served = procedureFacts()
const changes = served.filter(({ kind }) => kind === 'mutation')
const isLogged = ({ facts }: ListedProcedure) => facts.audit === 'change' || facts.audit === 'personal-data'
interface Definition {
  readonly _def: { readonly inputs: { schema: z.ZodObject }[] }
}
const definitions = appRouter._def.procedures as unknown as Readonly<Record<string, Definition>>
const schemaOf = ({ path }: ListedProcedure) => {
  const schema = definitions[path]?._def.inputs[0]?.schema
  if (!schema) throw new Error(`${path} has no input schema`)
  return schema
}

describe('what is served', () => {
  const fixture = join(import.meta.dirname, 'procedures.fixture.txt')

  test('is what the list says: path, rung, right, log (T04)', () => {
    const lines = served.map(({ path, kind, facts }) =>
      [path.padEnd(34), kind.padEnd(9), facts.rung.padEnd(9), (facts.permission ?? '-').padEnd(18), facts.audit].join(
        ' ',
      ),
    )
    const text = `${lines.join('\n')}\n`
    if (process.env['UPDATE_FIXTURES'] === 'yes') writeFileSync(fixture, text)
    expect(text).toBe(readFileSync(fixture, 'utf8'))
  })

  test.each(served)('$path refuses a key it does not know, at every depth (T05)', (procedure) => {
    const loose: string[] = []
    const walk = (schema: z.ZodType, path: string): void => {
      const { def } = schema
      if (schema instanceof z.ZodObject) {
        if (!(schema.def.catchall instanceof z.ZodNever)) loose.push(path)
        for (const [key, inner] of Object.entries(schema.shape)) walk(inner as z.ZodType, `${path}.${key}`)
      }
      if ('innerType' in def) walk(def.innerType as z.ZodType, path)
      if ('element' in def) walk(def.element as z.ZodType, `${path}[]`)
      if ('options' in def) for (const option of def.options as z.ZodType[]) walk(option, path)
    }
    walk(schemaOf(procedure), procedure.path)
    expect(loose).toEqual([])
  })

  test.each(changes.filter(({ facts }) => facts.rung !== 'public'))('$path carries a key', (procedure) => {
    expect(Object.keys(schemaOf(procedure).shape)).toContain('idempotencyKey')
  })

  test('the changes that carry no key are the steps of signing in', () => {
    const without = changes.filter(({ facts }) => !facts.idempotent).map(({ path }) => path)
    expect(without).toEqual([
      'invitations.acceptInvitation',
      'invitations.askAccount',
      'session.askNewPassword',
      'session.askPasskey',
      'session.confirmSecondFactor',
      'session.setNewPassword',
      'session.signIn',
      'session.signInAsDemo',
      'session.signInWithPasskey',
      'session.signOut',
    ])
  })

  test.each(served.filter(isLogged))('$path has a sentence in the log', ({ path }) => {
    const key = `audit_${path.replace('.', '_').replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`
    expect(Object.keys(m)).toContain(key)
  })

  test('every change is in the log; a part of one that is there already is named here', () => {
    const apart = changes.filter(({ facts }) => facts.audit !== 'change').map(({ path, facts }) => [path, facts.audit])
    expect(apart).toEqual([['imports.sendPiece', 'continues']])
  })
})

describe('in the isolation fixture', () => {
  let database: PostgresTestDatabase
  let services: Services
  let fixture: Awaited<ReturnType<typeof openIsolationFixture>>
  let victim: Side
  const neighbour = newSide(newId(), 'buur')
  const logged: { action: unknown; result: unknown }[] = []
  const unforeseen: string[] = []

  beforeAll(async () => {
    database = await createPostgresDatabase()
    const tenant = await plantTenant(database.db)
    victim = newSide(tenant.tenantId, 'doel')
    const db = watched(database.db, logged)
    fixture = await openIsolationFixture(
      {
        db,
        auth: authParts({ db, secretKey: Buffer.alloc(32, 7).toString('base64') }),
        clock: () => new Date('2026-11-23T09:00:00Z'),
        publicUrl: 'http://localhost',
        demo: true,

        enqueue: () => {},
        log: () => {},
      },
      victim,
      neighbour,
    )
    services = {
      ...fixture.services,
      log: (_level, event, facts) => unforeseen.push(`${event} ${JSON.stringify(facts)}`),
    }
  })
  afterAll(async () => {
    await fixture.close()
    await database.drop()
  })

  const ask = (path: ListedProcedure['path'], role: Role, change: (input: unknown) => unknown = (input) => input) =>
    askAs(services, neighbour, role, path, change(probeInputs[path]({ ...neighbour, own: neighbour })))

  const subject = (role: Role): Subject => ({
    personId: neighbour.personId,
    personStatus: 'active',
    isOperator: role === 'operator',
    access:
      role === 'operator'
        ? { floor: 'platform' }
        : { floor: 'tenant', tenantStatus: 'active', membership: { status: 'active', roles: [role] } },
  })

  const guarded = served.filter(({ facts }) => facts.permission !== null)
  test.each(guarded)(
    '$path lets in who the table of rights lets in, and nobody else (T04)',
    async ({ path, facts }) => {
      for (const role of roles) {
        const answer = await ask(path, role)
        const floor = role === 'operator' ? 'operator' : 'tenant'
        const allowed = facts.permission !== null && floor === facts.rung && mayTry(subject(role), facts.permission)
        const refusedByGate =
          answer === JSON.stringify({ code: 'not-allowed', reason: null, params: { permission: facts.permission } }) ||
          (floor !== facts.rung && answer.startsWith('{"code":"not-'))
        if (!allowed) expect([role, refusedByGate]).toEqual([role, true])
        // A condition ("mits") may refuse once the object is known; an unconditional yes never does.
        else if (facts.permission !== null && cellOf(role, facts.permission) === 'yes') {
          expect([role, answer.startsWith('{"code":"not-allowed"')]).toEqual([role, false])
        }
      }
    },
  )

  test.each(served.filter((procedure) => isLogged(procedure) && procedure.facts.rung === 'tenant'))(
    '$path writes one entry, whether it is done, refused or failed (T28)',
    async ({ path, kind }) => {
      for (const role of ['administrator', 'partner'] as const) {
        logged.length = 0
        const answer = await ask(path, role)
        const result = answer.startsWith('{"code":"not-allowed"')
          ? 'refused'
          : answer.startsWith('{"code":"')
            ? 'failed'
            : 'ok'
        // A read that finds nothing is no read of anybody.
        if (kind === 'query' && result === 'failed') continue
        expect([role, logged.filter((entry) => entry.result === result)]).toEqual([role, [{ action: path, result }]])
      }
    },
  )

  const hostile = {
    'a hundred thousand characters': 'x'.repeat(100_000),
    'a NUL': 'a\0b',
    'half a pair': 'a\ud800b',
    'an injection': `'; drop table membership; --`,
    'an injection with a quote': `") or 1=1 --`,
    nothing: '',
    'a number': 12,
    'a list': ['x'],
    'an object': { $ne: null },
    null: null,
    'a prototype': JSON.parse('{"__proto__": {"isOperator": true}}') as unknown,
  }
  test.each(served)('$path survives every hostile value in every field (T10, T21)', async ({ path }) => {
    for (const [name, value] of Object.entries(hostile)) {
      for (const field of leavesOf(probeInputs[path]({ ...neighbour, own: neighbour }))) {
        const answer = await ask(path, 'administrator', (input) => withLeaf(input, field, value))
        expect([name, field.join('.'), answer.includes('"code":"unexpected"')]).toEqual([name, field.join('.'), false])
      }
    }
    expect(unforeseen).toEqual([])
  })

  test('of who may not ask, what was sent is not looked at: nonsense gets the same refusal', async () => {
    const guardedOnes = served.filter(({ facts }) => facts.rung === 'tenant' && facts.permission !== null)
    for (const { path, facts } of guardedOnes) {
      const without = roles.find(
        (role) => role !== 'operator' && !mayTry(subject(role), facts.permission ?? 'import:run'),
      )
      if (without === undefined) continue
      const answer = await ask(path, without, () => ({ nonsense: 1 }))
      expect([path, answer.startsWith('{"code":"not-allowed"')]).toEqual([path, true])
    }
  })

  // Of somebody who may ask: for anybody else what was sent is not looked at.
  const whoMay = ({ facts }: ListedProcedure): Role =>
    roles.find(
      (role) =>
        facts.permission !== null &&
        (role === 'operator') === (facts.rung === 'operator') &&
        mayTry(subject(role), facts.permission),
    ) ?? 'auditor'
  test.each(served)('$path takes no word about who or where from its input (T05)', async (procedure) => {
    const { path } = procedure
    for (const key of ['tenantIdOverride', 'userId', 'role', 'isOperator', 'actorId', '__proto__']) {
      const answer = await ask(path, whoMay(procedure), (input) => ({ ...(input as object), [key]: victim.tenantId }))
      if (key === '__proto__') continue
      expect([key, answer.startsWith('{"code":"invalid-input"')]).toEqual([key, true])
    }
  })
})

/** Notes what is written into the log, by looking at the statements that pass. */
function watched(db: Database, logged: { action: unknown; result: unknown }[]): Database {
  return withClients(
    db,
    (client) =>
      new Proxy(client, {
        get(inner, name) {
          if (name === 'query') {
            return (text: string, values?: unknown[]) => {
              if (text.startsWith('insert into "audit_entry"') && values) {
                const columns = [...text.slice(0, text.indexOf(')')).matchAll(/"(\w+)"/g)]
                  .slice(1)
                  .map((found) => found[1])
                const of = (column: string) => values[columns.indexOf(column)]
                logged.push({ action: of('action'), result: of('result') })
              }
              return values === undefined ? inner.query(text) : inner.query(text, values)
            }
          }
          const value = Reflect.get(inner, name, inner) as unknown
          return typeof value === 'function' ? (value.bind(inner) as unknown) : value
        },
      }),
  )
}

function leavesOf(input: unknown, path: string[] = []): string[][] {
  if (input === null || typeof input !== 'object') return [path]
  return Object.entries(input).flatMap(([key, value]) => leavesOf(value, [...path, key]))
}

function withLeaf(input: unknown, [first, ...rest]: string[], value: unknown): unknown {
  if (first === undefined) return value
  const own = input as Record<string, unknown>
  return { ...own, [first]: withLeaf(own[first], rest, value) }
}
