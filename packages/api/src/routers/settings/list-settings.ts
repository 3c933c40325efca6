import { needsSource, settingDefaults, settingKeys } from '@vliegwiel/tenants'
import { readSettings } from '@vliegwiel/tenants/server'
import { z } from 'zod'
import { tenantQuery } from '../../ladder/tenant-procedure.ts'
import { notPersonal } from '../../ladder/personal.ts'

const setting = z.strictObject({
  key: z.enum(settingKeys),
  /** What was settled, or null. */
  value: notPersonal(z.unknown(), 'a setting of the tenant'),
  /** What holds while nothing is settled; null when only the tenant can say. */
  fallback: notPersonal(z.unknown(), 'a setting of the tenant'),
  needsSource: z.boolean(),
  source: z.string().nullable(),
  sourceDate: z.iso.date().nullable(),
  version: z.number().int(),
  changedAt: z.iso.datetime().nullable(),
})

/** Every setting there is, filled or not, in the order of the schema. */
export const listSettings = tenantQuery(
  { permission: 'setting:read', input: z.strictObject({}), output: z.strictObject({ settings: z.array(setting) }) },
  async ({ trx }) => {
    const rows = new Map((await readSettings(trx)).map((row) => [row.key, row]))
    return {
      settings: settingKeys.map((key) => {
        const row = rows.get(key)
        return {
          key,
          value: row?.value ?? null,
          fallback: settingDefaults[key] ?? null,
          needsSource: needsSource(key),
          source: row?.source ?? null,
          sourceDate: row?.source_date ?? null,
          version: row?.version ?? 0,
          changedAt: row?.changed_at.toISOString() ?? null,
        }
      }),
    }
  },
)
