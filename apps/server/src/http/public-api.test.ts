import { createPostgresDatabase, type PostgresTestDatabase } from '@vliegwiel/db/testing'
import { seededDemo } from '@vliegwiel/demo/testing'
import { Validator } from '@seriousme/openapi-schema-validator'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

// A fixed day: the amounts below are those of the law of that year.
const now = new Date('2026-11-25T10:00:00Z')
const points = 60
let database: PostgresTestDatabase
let server: TestServer

beforeAll(async () => {
  database = await createPostgresDatabase({ from: seededDemo(now) })
  server = await startTestServer(database.db, { clock: () => now, publicPoints: points })
})
afterAll(async () => {
  await server.stop(500)
  await database.drop()
})

interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly body: Record<string, unknown>
}
async function answerOf(answer: Response): Promise<Answer> {
  return { status: answer.status, headers: answer.headers, body: (await answer.json()) as Answer['body'] }
}
const get = async (path: string) => answerOf(await fetch(`${server.url}/api/public/v1/${path}`))
const ask = async (slug: string, question: unknown, headers: Record<string, string> = {}) =>
  answerOf(
    await fetch(`${server.url}/api/public/v1/${slug}/job-impact`, {
      method: 'POST',
      body: typeof question === 'string' ? question : JSON.stringify(question),
      headers: { 'content-type': 'application/json', origin: 'https://elders.example', ...headers },
    }),
  )

const situation = { household: 'single', person: { age: 35 } }
const earns = { start: '2026-01-01', pay: { kind: 'net', cents: 40_000 } }

describe('the description', () => {
  test('is OpenAPI 3.1, says an independent validator, and every answer is of the shape that it promises', async () => {
    const { body: document } = await get('openapi.json')
    const { valid, errors } = await new Validator().validate(structuredClone(document))
    expect(errors).toBeUndefined()
    expect(valid).toBe(true)

    const ajv = new Ajv2020({ strict: false, validateFormats: false })
    ajv.addSchema({ $id: 'api', ...document })
    const fits = (name: string, value: unknown) => {
      const check = ajv.compile({ $ref: `api#/components/schemas/${name}` })
      check(value)
      expect(check.errors ?? [], name).toEqual([])
    }
    fits('JobImpactQuestion', { situation, job: earns })
    fits('JobImpactAnswer', (await ask('utrecht', { situation, job: earns })).body)
    fits('RulesAnswer', (await get('utrecht/rules')).body)
    fits('ParametersAnswer', (await get('parameters')).body)
    fits('PaymentDaysAnswer', (await get('utrecht/payment-days')).body)
    fits('Problem', (await ask('utrecht', {})).body)
    fits('Problem', (await get('bestaat-niet/rules')).body)
  })
})

describe('a question', () => {
  test('400 earned: 100 does not count, month by month, with every value it rests on', async () => {
    const { status, headers, body } = await ask('utrecht', { situation, job: earns })
    expect(status).toBe(200)
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('access-control-allow-origin')).toBe('*')
    expect(String(body['sentence']).replaceAll('\u00a0', ' ')).toBe('U houdt misschien € 100,00 per maand over.')
    const months = body['months'] as { after: { disregarded: number; benefit: number } }[]
    expect(months).toHaveLength(12)
    expect(months[0]?.after).toMatchObject({ disregarded: 10_000, benefit: 110_150 })
    const parameters = body['parameters'] as { ref: string; source: string; status: string }[]
    expect(parameters.map(({ ref }) => ref)).toContain('disregards.n-share@2026-01-01')
    expect(parameters.every(({ source, status: sure }) => source.length > 0 && sure.length > 0)).toBe(true)
    const used = (body['months'] as { lines: { parameters: string[] }[] }[]).flatMap(({ lines }) =>
      lines.flatMap((line) => line.parameters),
    )
    const listed = new Set(parameters.map(({ ref }) => ref))
    expect(used.filter((ref) => !listed.has(ref))).toEqual([])
  })

  test('the rule of this municipality holds, and the sentence comes in the language that is asked', async () => {
    const question = { situation: { ...situation, monthsUsed: { n: 4 } }, job: earns }
    const { body } = await ask('den-helder', question, { 'accept-language': 'en' })
    expect(body['sentence']).toBe('You get as much as now.')
    expect((await ask('utrecht', question)).body['sentence']).toContain('misschien')
  })

  test('what is wrong is named by field and rule, as problem+json', async () => {
    const wrong = { situation: { household: 'castle', person: { age: 35 } }, job: { ...earns, colour: 'red' } }
    const { status, headers, body } = await ask('utrecht', wrong)
    expect([status, headers.get('content-type')]).toEqual([400, 'application/problem+json'])
    expect((body['errors'] as { field: string }[]).map(({ field }) => field)).toEqual([
      'situation.household',
      'job.colour',
    ])
    const refused = await ask('utrecht', { situation, job: { ...earns, end: '2025-01-01' } })
    expect(refused.status).toBe(422)
    expect(refused.body['errors']).toMatchObject([{ field: 'job.end', rule: 'job', code: 'dates-reversed' }])
    expect(JSON.stringify(refused.body)).toContain('030 00 00 00')
  })

  test('no JSON, too long, another method, an unknown municipality and an unknown address are told apart', async () => {
    expect((await ask('utrecht', 'geen json')).status).toBe(415)
    expect((await ask('utrecht', '{}', { 'content-type': 'text/plain' })).status).toBe(415)
    expect((await ask('utrecht', JSON.stringify({ x: 'x'.repeat(17_000) }))).status).toBe(413)
    const wrongWay = await get('utrecht/job-impact')
    expect([wrongWay.status, wrongWay.headers.get('allow')]).toEqual([405, 'POST, OPTIONS'])
    const head = await fetch(`${server.url}/api/public/v1/utrecht/rules`, { method: 'HEAD' })
    expect([head.status, await head.text()]).toEqual([200, ''])
    expect((await ask('bestaat-niet', { situation, job: earns })).status).toBe(404)
    expect((await ask('landelijk', { situation, job: earns })).body['type']).toBe('urn:vliegwiel:problem:no-rules')
    for (const path of ['', 'utrecht', 'utrecht/geheim', 'utrecht/rules/meer', '../-/session.whoAmI'])
      expect((await get(path)).status, path).toBe(404)
    expect((await get('parameters?day=2026-02-30')).status).toBe(400)
  })

  test('a page of another site may ask first, and nothing of an answer stands in the log', async () => {
    const before = await fetch(`${server.url}/api/public/v1/utrecht/job-impact`, {
      method: 'OPTIONS',
      headers: { origin: 'https://elders.example', 'access-control-request-method': 'POST' },
    })
    expect(before.status).toBe(204)
    expect(before.headers.get('access-control-allow-methods')).toContain('POST')
    await ask('utrecht', { situation: { ...situation, otherIncomeCents: 43_117 }, job: earns })
    expect(JSON.stringify(server.logged)).not.toContain('43117')
  })
})

test('rules and payment days of a municipality are there for programs too', async () => {
  const { body: rules } = await get('den-helder/rules')
  expect(rules['terms']).toContainEqual(expect.objectContaining({ term: 'n-months', value: 4, national: false }))
  expect(rules['terms']).toContainEqual(expect.objectContaining({ term: 'settlement', national: true }))
  const { body: payments } = await get('den-helder/payment-days')
  expect(payments['days']).toHaveLength(12)
  const { body: figures } = await get('parameters?day=2026-12-31')
  expect(figures['parameters']).toContainEqual(expect.objectContaining({ subject: 'norms', stale: false }))
  const { body: later } = await get('parameters?day=2027-01-02')
  expect(later['parameters']).toContainEqual(expect.objectContaining({ subject: 'norms', stale: true }))
})

test('who asks too much is asked to wait; the console and the portal go on', async () => {
  const answers = await Promise.all(Array.from({ length: points + 1 }, () => get('parameters')))
  const late = answers.find(({ status }) => status === 429)
  expect(late?.body['type']).toBe('urn:vliegwiel:problem:too-many')
  expect(Number(late?.headers.get('retry-after'))).toBeGreaterThan(0)
  expect((await fetch(`${server.url}/portaal/utrecht`)).status).toBe(200)
})
