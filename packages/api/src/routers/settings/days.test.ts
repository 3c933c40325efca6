import { inTenant, newId } from '@vliegwiel/db'
import { onPostgres } from '@vliegwiel/db/testing'
import { dayOf } from '@vliegwiel/i18n'
import { changeSetting } from '@vliegwiel/tenants/server'
import { describe, expect, test } from 'vitest'
import { browser, callAs, contextOf, outcome } from '../../testing/call-as.ts'
import { signedInAs, tenantOn } from '../../testing/signed-in-as.ts'
import { noon, testServices } from '../../testing/test-services.ts'
import { importContext } from '../imports/import-context.ts'
import { pilotContext } from '../pilots/pilot-context.ts'
import type { TenantCall } from '../../ladder/tenant-procedure.ts'

/** What was seen: at half past midnight people were randomised, and a file imported, on the day before. */
const nights = [
  ['Europe/Amsterdam', '23.30', '2026-11-26T22:30:00Z', '2026-11-26'],
  ['Europe/Amsterdam', '00.30', '2026-11-25T23:30:00Z', '2026-11-26'],
  ['America/Kralendijk', '23.30', '2026-11-27T03:30:00Z', '2026-11-26'],
  ['America/Kralendijk', '00.30', '2026-11-26T04:30:00Z', '2026-11-26'],
] as const

onPostgres('the day of a tenant', (database) => {
  async function office(zone: string, at: Date) {
    const services = testServices(database.db)
    const tenant = await tenantOn(database.db)
    const { token, personId } = await signedInAs(database.db, { tenant, at })
    const edit = { changedBy: personId, at: noon, today: dayOf(noon, zone), source: null, sourceDate: null }
    await inTenant(database.db, tenant, (trx) =>
      changeSetting(trx, { key: 'time-zone', value: zone, version: 0, ...edit }),
    )
    return { services, tenant, who: { cookies: browser(token), slug: tenant.slug } }
  }

  describe.each(nights)('in %s at %s', (zone, _time, instant, day) => {
    const at = new Date(instant)

    test('draws, outcomes and files are of the day on its own clock', async () => {
      const { services, tenant, who } = await office(zone, at)
      const ctx = await contextOf(services, { ...who, at })
      const membership = ctx.session?.membership
      await inTenant(database.db, tenant, async (trx) => {
        const call = { trx, at, ctx, session: ctx.session, membership } as unknown as TenantCall<unknown>
        expect((await pilotContext(call)).today).toBe(day)
        expect((await importContext(call)).today).toBe(day)
      })
    })

    test('a source of today is accepted, one of tomorrow is refused', async () => {
      const { services, who } = await office(zone, at)
      const given = { key: 'cost-per-fte', value: 80_000_00, source: 'Begroting', version: 0 } as const
      const save = (sourceDate: string) =>
        callAs(services, { ...who, at }, 'settings.changeSetting', { ...given, sourceDate, idempotencyKey: newId() })
      expect(await outcome(save('2026-11-27'))).toBe('invalid-input/setting-invalid')
      expect(await outcome(save(day))).toBe('ok')
    })

    test('the log is written into a file of that day, and screens are told the clock', async () => {
      const { services, who } = await office(zone, at)
      const { name } = await callAs(services, { ...who, at }, 'audit.exportEntries', {
        filter: {},
        idempotencyKey: newId(),
      })
      expect(name).toContain(day)
      expect((await callAs(services, { ...who, at }, 'session.whoAmI', {}))?.zone).toBe(zone)
    })
  })
})
