import { newId } from '@vliegwiel/db'
import { onPostgres } from '@vliegwiel/db/testing'
import { beforeAll, expect, test } from 'vitest'
import type { Services } from '../services.ts'
import { ask, browser, type Caller } from '../testing/call-as.ts'
import { signedInAs, tenantOn } from '../testing/signed-in-as.ts'
import { testServices } from '../testing/test-services.ts'

onPostgres('a right that holds for one’s own work alone', (database) => {
  let services: Services
  let administrator: Caller
  let editor: Caller
  beforeAll(async () => {
    services = testServices(database.db)
    const tenant = await tenantOn(database.db)
    const first = await signedInAs(database.db, { tenant })
    const second = await signedInAs(database.db, { tenant, roles: ['editor'] })
    administrator = { cookies: browser(first.token), slug: tenant.slug }
    editor = { cookies: browser(second.token), slug: tenant.slug }
  })
  const change = (asker: Caller, path: string, input: object) =>
    ask(services, asker, path, { ...input, idempotencyKey: newId() })

  test('an editor does not see, nor try again, the job of somebody else', async () => {
    const { jobId } = (await change(administrator, 'tenants.exportTenant', {})) as { jobId: string }
    expect(await ask(services, administrator, 'jobs.followJob', { jobId })).toMatchObject({ jobId })
    const refused = (permission: string) => ({ code: 'not-allowed', params: { permission } })
    expect(await ask(services, editor, 'jobs.followJob', { jobId })).toEqual(refused('job:read'))
    expect(await change(editor, 'jobs.retryJob', { jobId })).toEqual(refused('job:retry'))
  })

  test('a shared view is seen by colleagues, and stays its maker’s', async () => {
    const made = await change(administrator, 'views.saveView', { screen: 'people', name: 'Gedeeld', query: 'q=1' })
    const { viewId } = made as { viewId: string }
    await change(administrator, 'views.shareView', { viewId, shared: true, version: 1 })
    expect(await ask(services, editor, 'views.listViews', { screen: 'people' })).toMatchObject({ views: [{ viewId }] })
    const refused = { code: 'not-allowed' }
    expect(await change(editor, 'views.shareView', { viewId, shared: false, version: 2 })).toMatchObject(refused)
    expect(await change(editor, 'views.removeView', { viewId })).toMatchObject(refused)
  })
})
