import { readReports } from '@vliegwiel/pilots/server'
import type { EffectReport } from '@vliegwiel/statistics'
import { z } from 'zod'
import { tenantQuery } from '../../ladder/tenant-procedure.ts'
import { readSetting } from '../settings/read-setting.ts'
import { pilotId, shortWord } from './shapes.ts'
import { notPersonal } from '../../ladder/personal.ts'

/** Made by `@vliegwiel/statistics` out of sums: it holds figures and codes, never a person. */
const report = notPersonal(
  z.custom<EffectReport>((value) => typeof value === 'object' && value !== null && 'engine' in value),
  'figures of groups',
)

const difference = z.strictObject({
  n: z.number().int(),
  estimate: z.number(),
  low: z.number(),
  high: z.number(),
})

const curve = z.strictObject({
  arm: z.string(),
  points: z.array(
    z.strictObject({
      day: z.number(),
      share: z.number(),
      low: z.number().nullable(),
      high: z.number().nullable(),
      atRisk: z.number().int(),
    }),
  ),
})

/** What came of one arm on every outcome of the plan, and how sure that is. */
export const showReports = tenantQuery(
  {
    permission: 'pilot:read',
    input: z.strictObject({ pilotId, arm: shortWord, estimand: z.enum(['all-assigned', 'those-who-took-part']) }),
    output: z.strictObject({
      reports: z.array(
        z.strictObject({
          outcome: shortWord,
          report,
          /** After minus before of the same people: a difference, never an effect. */
          beforeAfter: difference.nullable(),
          /** Who is still on benefit over time, of every 100 people of an arm; empty unless the outcome is a time. */
          curves: z.array(curve),
        }),
      ),
      /** What one person who leaves saves in a year, in cents; null: never settled. */
      savingPerYear: z.number().int().nullable(),
    }),
  },
  async ({ trx, input, at }) => {
    const savingPerYear = await readSetting(trx, 'saving-per-person-year')
    const { pilotId: id, ...asked } = input
    const read = await readReports({ trx, at }, id, { ...asked, savingPerYear })
    return {
      reports: read.map(({ beforeAfter: change, curves, ...rest }) => ({
        ...rest,
        beforeAfter: change?.computable
          ? { n: change.n, estimate: change.estimate, low: change.interval.low, high: change.interval.high }
          : null,
        curves: curves.map(({ arm, points }) => ({ arm, points: [...points] })),
      })),
      savingPerYear,
    }
  },
)
