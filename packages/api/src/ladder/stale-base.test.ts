import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cellOf, roles, type Role } from '@vliegwiel/auth'
import { authParts } from '@vliegwiel/auth/server'
import { newId } from '@vliegwiel/db'
import { createPostgresDatabase, plantTenant, type PostgresTestDatabase } from '@vliegwiel/db/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { appRouter } from '../app-router.ts'
import { askAs, openIsolationFixture } from '../isolation/ask-as.ts'
import { probeInputs } from '../isolation/probe-inputs.ts'
import { procedureFacts, type ListedProcedure } from '../isolation/procedures.ts'
import { newSide } from '../isolation/side.ts'
import { baseOf, withoutBase, type BaseVersion } from './base-version.ts'

/**
 * Every change says on which version it was made, or why it needs none: asked of what is true of a procedure, not of
 * its name. And what says so is put to the proof: made on another version than stands there, it is refused.
 */
const mutations = procedureFacts().filter(({ kind }) => kind === 'mutation')
interface Definition {
  readonly _def: { readonly inputs: { schema: z.ZodObject }[] }
}
const definitions = appRouter._def.procedures as unknown as Readonly<Record<string, Definition>>
const schemaOf = ({ path }: ListedProcedure) => definitions[path]?._def.inputs[0]?.schema ?? z.object({})

const onVersion = mutations.flatMap((procedure) => {
  const { base } = procedure.facts
  return base !== null && 'at' in base ? [{ ...procedure, at: base.at }] : []
})

describe('what a change says of its base', () => {
  test.each(mutations)('$path says on which version it is made, or why it needs none', (procedure) => {
    const base: BaseVersion | null = procedure.facts.base
    if (base === null) throw new Error(`${procedure.path} says nothing`)
    if ('none' in base) {
      expect(Object.keys(withoutBase)).toContain(base.none)
      // A version that is carried and not named as the base would be a version that nobody compares.
      expect(Object.keys(schemaOf(procedure).shape)).not.toContain('version')
    } else expect(fieldAt(schemaOf(procedure), base.at.split('.'))).toBe(true)
  })

  test('a change without version or reason is not made at all', () => {
    expect(() => baseOf({ name: z.string() }, undefined)).toThrow('states why')
    expect(baseOf({ revision: z.number() }, undefined)).toEqual({ at: 'revision' })
  })

  test('reads carry no base', () => {
    const reads = procedureFacts().filter(({ kind }) => kind === 'query')
    expect(reads.filter(({ facts }) => facts.base !== null)).toEqual([])
  })

  test('every change of an import carries a key, and the version it was made on or why it needs none', () => {
    const imports = mutations.filter(({ path }) => path.startsWith('imports.'))
    const said = imports.map((one) => [one.path, one.facts.base === null ? null : Object.values(one.facts.base)[0]])
    expect(said).toEqual([
      ['imports.checkRun', 'version'],
      ['imports.chooseSheet', 'version'],
      ['imports.confirmRun', 'version'],
      ['imports.discardRun', 'version'],
      ['imports.fetchAnnotated', 'hands-out'],
      ['imports.sendPiece', 'own-object'],
      ['imports.stopRun', 'version'],
      ['imports.undoRun', 'version'],
      ['imports.uploadFile', 'makes-new'],
    ])
    for (const one of imports) expect(Object.keys(schemaOf(one).shape)).toContain('idempotencyKey')
    // Going on with what was cut off is asked of the job.
    expect(mutations.map(({ path }) => path)).toContain('jobs.retryJob')
  })

  test('who makes, publishes, withdraws, amends and draws carries the version of the pilot', () => {
    const pilots = onVersion.filter(({ path }) => path.startsWith('pilots.')).map(({ path }) => path)
    expect(pilots).toEqual([
      'pilots.amendPilot',
      'pilots.closePilot',
      'pilots.enrolParticipants',
      'pilots.lockPilot',
      'pilots.publishPilot',
      'pilots.recordOutcome',
      'pilots.stepParticipant',
      'pilots.withdrawPublication',
    ])
  })
})

/** What is refused for another reason before its version is looked at on the fixture of the proof; and where it is proved. */
const elsewhere: Readonly<Record<string, string>> = {
  'bundles.importBundle': 'configuration/src/server/a-new-kind.test.ts',
  'clients.recordConversation': 'api/src/routers/clients/conversations.test.ts',
  'imports.checkRun': 'api/src/routers/imports/imports.test.ts',
  'imports.chooseSheet': 'api/src/routers/imports/imports.test.ts',
  'imports.confirmRun': 'api/src/routers/imports/imports.test.ts',
  'imports.discardRun': 'api/src/routers/imports/imports.test.ts',
  'imports.stopRun': 'api/src/routers/imports/imports.test.ts',
  'imports.undoRun': 'api/src/routers/imports/imports.test.ts',
  'people.revokeInvitation': 'api/src/ladder/base-version.test.ts',
  'people.resetSecondFactor': 'api/src/ladder/base-version.test.ts',
  'people.setPersonStatus': 'api/src/ladder/base-version.test.ts',
  'people.setRoles': 'api/src/ladder/base-version.test.ts',
  'pilots.recordOutcome': 'pilots/src/server/two-hands.test.ts',
  'platform.moveTenant': 'api/src/ladder/base-version.test.ts',
  'platform.restoreTenant': 'api/src/ladder/base-version.test.ts',
  'tenants.renameTenant': 'api/src/ladder/base-version.test.ts',
}

describe('in the isolation fixture', () => {
  let database: PostgresTestDatabase
  let fixture: Awaited<ReturnType<typeof openIsolationFixture>>
  const neighbour = newSide(newId(), 'buur')

  beforeAll(async () => {
    database = await createPostgresDatabase()
    const { tenantId } = await plantTenant(database.db)
    const auth = authParts({ db: database.db, secretKey: Buffer.alloc(32, 7).toString('base64') })
    // The rows of the fixture were made by the clock of the database.
    const clock = () => new Date(Date.now() + 60_000)
    const rest = { clock, publicUrl: 'http://localhost', demo: true, enqueue: () => {} }
    fixture = await openIsolationFixture(
      { db: database.db, auth, log: () => {}, ...rest },
      newSide(tenantId, 'doel'),
      neighbour,
    )
  })
  afterAll(async () => {
    await fixture.close()
    await database.drop()
  })

  test.each(Object.entries(elsewhere))('%s on another version is put to the proof in %s', (path, file) => {
    const text = readFileSync(join(import.meta.dirname, '../../..', file), 'utf8')
    const [, verb = ''] = path.split('.')
    expect(text).toContain(verb)
    expect(text).toMatch(/version-conflict|changed-meanwhile/)
  })

  test.each(onVersion.filter(({ path }) => !(path in elsewhere)))(
    '$path made on another version than stands there is refused as a conflict',
    async ({ path, facts, at }) => {
      const input = stale(probeInputs[path]({ ...neighbour, own: neighbour }), at.split('.'))
      const may = (role: Role) => facts.permission === null || cellOf(role, facts.permission) !== 'no'
      const role = facts.rung === 'operator' ? 'operator' : (roles.find(may) ?? 'administrator')
      const { code } = JSON.parse(await askAs(fixture.services, neighbour, role, path, input)) as { code?: string }
      expect([path, code]).toEqual([path, 'version-conflict'])
    },
  )
})

function fieldAt(schema: unknown, [field, ...rest]: readonly string[]): boolean {
  if (field === undefined) return true
  const { def } = schema as z.ZodType
  const inner = 'innerType' in def ? def.innerType : 'element' in def ? def.element : undefined
  if (inner !== undefined) return fieldAt(inner, [field, ...rest])
  const found = schema instanceof z.ZodObject ? (schema.shape[field] as unknown) : undefined
  return found !== undefined && fieldAt(found, rest)
}

/** The input with another base than stands there. */
function stale(input: unknown, [field, ...rest]: readonly string[]): unknown {
  if (Array.isArray(input)) return input.map((one) => stale(one, [field ?? '', ...rest]))
  if (field === undefined) {
    if (typeof input === 'number') return input + 7
    if (typeof input === 'string') return /^\d{4}-/.test(input) ? '1999-01-01T00:00:00.000Z' : 'f'.repeat(input.length)
    return null
  }
  const own = input as Record<string, unknown>
  return { ...own, [field]: stale(own[field], rest) }
}
