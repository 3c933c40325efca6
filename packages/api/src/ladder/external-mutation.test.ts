import { inTenant, newId } from '@vliegwiel/db'
import { onBothDatabases } from '@vliegwiel/db/testing'
import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { asDomainError } from '../errors/domain-errors.ts'
import { apiError } from '../errors/api-error.ts'
import { browser, contextOf, type Caller } from '../testing/call-as.ts'
import { signedInAs, tenantOn, type TestTenant } from '../testing/signed-in-as.ts'
import { testServices, type TestServices } from '../testing/test-services.ts'
import { t } from '../trpc.ts'
import { done } from './done.ts'
import { externalMutation } from './external-mutation.ts'

/** How often somebody went out of the house. */
let trips = 0
const fetchFromShop = externalMutation(
  {
    permission: 'sign-in:configure',
    objectType: 'provider',
    base: { none: 'only-reads' },
    input: z.strictObject({ to: z.string() }),
    output: z.strictObject({ trip: z.number() }),
  },
  ({ input }) => {
    trips += 1
    if (input.to === 'nowhere') throw apiError('job-not-failed')
    return Promise.resolve(done({ trip: trips }, { objectId: null, objectLabel: input.to }))
  },
)
const create = t.createCallerFactory(t.router({ shop: t.router({ fetch: fetchFromShop }) }))

onBothDatabases('an external mutation', (database) => {
  let services: TestServices
  let tenant: TestTenant
  let administrator: Caller
  let editor: Caller
  beforeAll(async () => {
    services = testServices(database.db)
    tenant = await tenantOn(database.db)
    const as = async (roles: 'administrator' | 'editor') => {
      const { token } = await signedInAs(database.db, { tenant, roles: [roles] })
      return { cookies: browser(token), slug: tenant.slug }
    }
    administrator = await as('administrator')
    editor = await as('editor')
  })

  const send = async (who: Caller, to: string, idempotencyKey: string) => {
    try {
      return await create(await contextOf(services, who)).shop.fetch({ to, idempotencyKey })
    } catch (error) {
      return asDomainError(error).outcome
    }
  }
  const logged = () =>
    inTenant(database.db, tenant, (trx) =>
      trx
        .selectFrom('audit_entry')
        .select(['result', 'object_label'])
        .where('action', '=', 'shop.fetch')
        .orderBy('seq')
        .execute(),
    )
  const loggedBy = async (work: () => Promise<unknown>) => {
    const before = (await logged()).length
    await work()
    return (await logged()).slice(before)
  }

  test('repeated under its key it gets the first answer, and stands in the log once', async () => {
    const key = newId()
    const answers: unknown[] = []
    const entries = await loggedBy(async () => {
      for (let turn = 0; turn < 3; turn += 1) answers.push(await send(administrator, 'market', key))
    })
    expect(answers[0]).toHaveProperty('trip')
    expect(answers).toEqual([answers[0], answers[0], answers[0]])
    expect(entries).toEqual([{ result: 'ok', object_label: 'market' }])
  })

  test('another external mutation under a key that was used is refused', async () => {
    const key = newId()
    await send(administrator, 'market', key)
    expect(await send(administrator, 'baker', key)).toBe('key-reused')
  })

  test('one that failed stands in the log, and leaves its key free', async () => {
    const key = newId()
    const entries = await loggedBy(() => send(administrator, 'nowhere', key))
    expect(entries).toEqual([{ result: 'failed', object_label: null }])
    expect(await send(administrator, 'market', key)).toHaveProperty('trip')
  })

  test('who may not send it does not go out, and the attempt stands in the log', async () => {
    const before = trips
    const entries = await loggedBy(async () => expect(await send(editor, 'market', newId())).toBe('not-allowed'))
    expect(trips).toBe(before)
    expect(entries).toEqual([{ result: 'refused', object_label: null }])
  })
})
