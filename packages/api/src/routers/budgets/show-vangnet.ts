import { figureRows, standingFigures } from '@vliegwiel/budgets/server'
import { z } from 'zod'
import { personal } from '../../ladder/personal.ts'
import { tenantQuery } from '../../ladder/tenant-procedure.ts'
import { todayOf } from '../settings/time-zone.ts'
import { certainty } from './claim-shapes.ts'
import { centsOut } from './shapes.ts'
import { budgetFigure, budgetYear } from './vangnet-shapes.ts'

const figure = z.strictObject({
  year: budgetYear,
  figure: budgetFigure,
  version: z.number().int(),
  /** null: it was taken back. */
  cents: centsOut.nullable(),
  source: z.string(),
  date: z.iso.date(),
  certainty,
  synthetic: z.boolean(),
  by: personal(z.string(), 'colleague'),
  at: z.iso.datetime(),
})

/** What is known of the benefit budget, year by year; the screen asks the core which entrance is open. */
export const showVangnet = tenantQuery(
  {
    permission: 'budget:read',
    personalData: 'colleagues',
    input: z.strictObject({}),
    output: z.strictObject({
      today: z.iso.date(),
      /** The figures that hold. */
      figures: z.array(figure),
      /** What was written over or taken back, and each taking back. */
      earlier: z.array(figure),
    }),
  },
  async (call) => {
    const rows = await figureRows(call.trx)
    const standing = new Set(standingFigures(rows).map(({ row }) => row))
    const shown = rows.map((row) => ({
      holds: standing.has(row),
      figure: {
        year: row.year,
        figure: row.figure,
        version: row.number,
        cents: row.cents,
        source: row.source,
        date: row.source_date,
        certainty: row.certainty,
        synthetic: row.synthetic,
        by: row.by_name,
        at: row.at.toISOString(),
      },
    }))
    return {
      today: await todayOf(call),
      figures: shown.filter(({ holds }) => holds).map((one) => one.figure),
      earlier: shown.filter(({ holds }) => !holds).map((one) => one.figure),
    }
  },
)
