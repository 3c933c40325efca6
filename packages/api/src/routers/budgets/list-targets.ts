import { readTargets, type StandingTarget } from '@vliegwiel/budgets/server'
import { z } from 'zod'
import { personal } from '../../ladder/personal.ts'
import { tenantQuery } from '../../ladder/tenant-procedure.ts'
import { todayOf } from '../settings/time-zone.ts'
import { asExplained, explained, month, stage } from './shapes.ts'
import { ledgerTarget, targetName } from './target-shapes.ts'

const count = z.number().int()
const pair = z.strictObject({ regular: count, extra: count })

const ofSeries = z.strictObject({
  target: count,
  realised: count,
  expectedByNow: explained,
  ahead: explained,
  atPace: explained,
  reachedOn: z.iso.date().nullable(),
  reachedAtPace: z.iso.date().nullable(),
})

const standing = z.strictObject({
  targetId: z.uuid(),
  version: count,
  name: targetName,
  target: ledgerTarget,
  synthetic: z.boolean(),
  by: personal(z.string(), 'colleague'),
  changedAt: z.iso.datetime(),
  /** null: a reason that it counts by is not in the list any more, or counts twice. */
  found: z
    .strictObject({
      through: month.nullable(),
      afterGap: z.array(month),
      stages: z.strictObject({ provisional: count, revised: count, final: count }),
      months: z.array(
        z.strictObject({
          month,
          stage: stage.nullable(),
          counts: pair.nullable(),
          together: pair.nullable(),
        }),
      ),
      /** null: nothing is known yet. */
      result: z.strictObject({ regular: ofSeries, extra: ofSeries, growth: explained, onTop: explained }).nullable(),
    })
    .nullable(),
})

/** Every target with its result, from the ledger as it was known on a day. */
export const listTargets = tenantQuery(
  {
    permission: 'budget:read',
    personalData: 'colleagues',
    input: z.strictObject({ knownAt: z.iso.date().nullable() }),
    output: z.strictObject({
      day: z.iso.date(),
      today: z.iso.date(),
      reasons: z.array(z.strictObject({ id: z.string(), name: z.string() })),
      targets: z.array(standing),
    }),
  },
  async (call) => {
    const today = await todayOf(call)
    const day = call.input.knownAt ?? today
    const { targets, reasons } = await readTargets(call, day)
    return { day, today, reasons: reasons.map((one) => ({ ...one })), targets: targets.map(shown) }
  },
)

function shown({ row, found }: StandingTarget): z.input<typeof standing> {
  const { from, to, target, reasons } = row.target
  return {
    targetId: row.target_id,
    version: row.version,
    name: row.name,
    target: { from, to, target, reasons: { regular: [...reasons.regular], extra: [...reasons.extra] } },
    synthetic: row.synthetic,
    by: row.by_name,
    changedAt: row.changed_at.toISOString(),
    found: found && {
      through: found.through,
      afterGap: [...found.afterGap],
      stages: found.stages,
      months: found.months.map((one) => ({ ...one })),
      result: found.result && {
        regular: seriesShown(found.result.bySeries.regular),
        extra: seriesShown(found.result.bySeries.extra),
        growth: asExplained(found.result.growth),
        onTop: asExplained(found.result.onTop),
      },
    },
  }
}

type Found = NonNullable<NonNullable<StandingTarget['found']>['result']>['bySeries']['regular']

const seriesShown = ({ target, realised, expectedByNow, ahead, atPace, reachedOn, reachedAtPace }: Found) => ({
  target,
  realised,
  expectedByNow: asExplained(expectedByNow),
  ahead: asExplained(ahead),
  atPace: asExplained(atPace),
  reachedOn,
  reachedAtPace,
})
