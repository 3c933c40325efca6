import { type ArmCost, costOfArm, spendingOfArm } from '@vliegwiel/budgets/pilot-money'
import { cents } from '@vliegwiel/budgets/money'
import { lineMoney, pilotLinkRows } from '@vliegwiel/budgets/server'
import { pilotById, readReports } from '@vliegwiel/pilots/server'
import { z } from 'zod'
import { tenantQuery } from '../../ladder/tenant-procedure.ts'
import { readSetting } from '../settings/read-setting.ts'
import { todayOf } from '../settings/time-zone.ts'
import { pilotLink } from './pilot-money-shapes.ts'
import { centsOut } from './shapes.ts'

const line = z.strictObject({ ...pilotLink.shape, name: z.string(), spent: centsOut, committed: centsOut })
const why = z.enum([
  'no-lines',
  'nothing-spent',
  'no-outflow',
  'no-comparison-group',
  'not-computable',
  'no-saving',
  'not-possible',
])

const money = z.discriminatedUnion('told', [
  z.strictObject({ told: z.literal(false), why }),
  z.strictObject({
    told: z.literal(true),
    /** Everybody who was assigned to the arm. */
    offered: z.number().int(),
    /** More people left than without the help, of all who were offered it; parts of one are kept. */
    extra: z.strictObject({ low: z.number(), estimate: z.number(), high: z.number() }),
    level: z.number(),
    claim: z.enum(['effect', 'comparison']),
    outcome: z.string(),
    perExtraPerson: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('bounded'), low: centsOut, estimate: centsOut, high: centsOut }),
      z.strictObject({ kind: z.literal('may-be-any'), low: centsOut }),
      z.strictObject({ kind: z.literal('none') }),
    ]),
    /** So many extra people pay for it, at the saving of a year. */
    breakEven: z.number().int().nullable(),
    enough: z.enum(['yes', 'no', 'cannot-tell']),
    savingPerYear: centsOut,
  }),
])

/** What one arm of a pilot really cost, by the lines that pay it, and what an extra person cost, or why that cannot be told. */
export const showPilotMoney = tenantQuery(
  {
    permission: 'budget:read',
    input: z.strictObject({ pilotId: z.uuid(), arm: z.string().min(1).max(80) }),
    output: z.strictObject({
      pilotId: z.uuid(),
      name: z.string(),
      arm: z.string(),
      armName: z.string(),
      synthetic: z.boolean(),
      today: z.iso.date(),
      version: z.number().int(),
      /** Every link of the pilot, of other arms as well: they are changed together. */
      links: z.array(pilotLink),
      lines: z.array(line),
      spent: centsOut,
      committed: centsOut,
      money,
      /** Lines of adopted plans that may be named. */
      choices: z.array(
        z.strictObject({ planId: z.uuid(), line: z.string(), name: z.string(), year: z.string(), spent: centsOut }),
      ),
    }),
  },
  async (call) => {
    const { trx, at, input } = call
    const pilot = await pilotById(trx, input.pilotId)
    const today = await todayOf(call)
    const lines = await lineMoney({ trx })
    const row = (await pilotLinkRows(trx)).find(({ pilotId }) => pilotId === input.pilotId)
    const links = row?.links ?? []
    const spending = spendingOfArm(input.arm, links, lines)
    const saving = await readSetting(trx, 'saving-per-person-year')
    const { protocol } = pilot
    const named = protocol.arms.find(({ key, role }) => key === input.arm && role === 'help')
    // Leaving the benefit as a share, the main one first: the other outcomes are worth no euros here.
    const outcome = protocol.outcomes
      .toSorted((one, other) => Number(other.rank === 'primary') - Number(one.rank === 'primary'))
      .find(({ metric, kind }) => metric === 'outflow' && kind === 'share')
    const asked = { arm: input.arm, estimand: 'all-assigned' as const, savingPerYear: saving }
    // Without lines there is nothing to divide by: the figures of people are not asked for.
    const ready = named !== undefined && spending.lines.length > 0 && outcome !== undefined
    const reports = ready ? await readReports({ trx, at }, input.pilotId, asked) : []
    const found = costOfArm({
      spending,
      outflow: reports.find((one) => one.outcome === outcome?.key)?.report ?? null,
      savingPerYear:
        saving === null
          ? null
          : { value: cents(saving), source: 'saving-per-person-year', date: today, certainty: 'assumed' },
      today,
    })
    return {
      pilotId: pilot.pilot_id,
      name: pilot.name,
      arm: input.arm,
      armName: named?.name ?? input.arm,
      synthetic: pilot.synthetic,
      today,
      version: row?.version ?? 0,
      links: links.map((one) => ({ ...one })),
      lines: spending.lines.map((one) => ({ ...one })),
      spent: spending.spent,
      committed: spending.committed,
      money: moneyShown(found, saving ?? 0),
      choices: lines.map(({ planId, line: key, name, year, spent, repaid }) => ({
        planId,
        line: key,
        name,
        year,
        spent: spent - repaid,
      })),
    }
  },
)

function moneyShown(found: ArmCost, saving: number): z.input<typeof money> {
  if (!found.told) return found
  const { cost, effect, offered } = found
  return {
    told: true,
    offered,
    extra: { ...cost.extra },
    level: cost.level,
    claim: effect.claim,
    outcome: effect.outcome,
    perExtraPerson: { ...cost.perExtraPerson },
    breakEven: cost.breakEven,
    enough: cost.enough,
    savingPerYear: saving,
  }
}
