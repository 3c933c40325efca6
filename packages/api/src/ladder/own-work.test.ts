import { newId } from '@vliegwiel/db'
import { onBothDatabases, plantMember, plantTenant } from '@vliegwiel/db/testing'
import { beforeAll, expect, test } from 'vitest'
import type { Services } from '../services.ts'
import { ask, servicesOn, type Asker } from '../testing/caller.ts'

onBothDatabases('a right that holds for one’s own work alone', (database) => {
  let services: Services
  let administrator: Asker
  let editor: Asker
  beforeAll(async () => {
    services = servicesOn(database.db)
    const { tenantId } = await plantTenant(database.db)
    const place = (roles: 'administrator' | 'editor') => ({ tenantId, roles: [roles] }) as const
    const first = await plantMember(database.db, tenantId, { roles: ['administrator'] })
    const second = await plantMember(database.db, tenantId, { roles: ['editor'] })
    administrator = { person: first, place: place('administrator') }
    editor = { person: second, place: place('editor') }
  })
  const change = (asker: Asker, path: string, input: object) =>
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
