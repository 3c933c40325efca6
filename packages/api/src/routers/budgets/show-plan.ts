import type { Change } from '@vliegwiel/budgets/plan'
import { pilotLinkRows, readPlan } from '@vliegwiel/budgets/server'
import type { TenantTransaction } from '@vliegwiel/db'
import { listPilots } from '@vliegwiel/pilots/server'
import { z } from 'zod'
import { personal } from '../../ladder/personal.ts'
import { tenantQuery } from '../../ladder/tenant-procedure.ts'
import { budgetContext } from './budget-context.ts'
import { asExplained, centsOut, explained, lineKind, month, planId, purse } from './shapes.ts'

const yearEnd = z.strictObject({
  /** The last month that is over. */
  through: month,
  atPace: explained,
  promised: explained,
  expected: explained,
  left: explained,
})

/** Who decided is a body most of the time, and may be a person. */
const decision = z.strictObject({ by: personal(z.string(), 'colleague'), reference: z.string() })

const line = z.strictObject({
  line: z.string(),
  name: z.string(),
  year: z.string(),
  from: month,
  to: month,
  purse,
  funding: z.string(),
  kind: lineKind,
  council: centsOut,
  budget: centsOut,
  committed: centsOut,
  spent: centsOut,
  repaid: centsOut,
  left: centsOut,
  months: z.array(z.strictObject({ month, cents: centsOut })),
  /** null: no month of its year is over yet, so nothing can be expected. */
  yearEnd: yearEnd.nullable(),
  /** Pilots of which it pays an arm, with how much of it, in hundredths of a percent. */
  pilots: z.array(z.strictObject({ pilotId: z.uuid(), name: z.string(), arm: z.string(), share: z.number().int() })),
})

const change = z.strictObject({
  kind: z.enum(['transfer', 'raise', 'lower', 'add']),
  line: z.string(),
  to: z.string().nullable(),
  cents: centsOut.nullable(),
})

/** An adopted plan: each line as the council took it and as it is, booked, promised, left, and the year to its end. */
export const showPlan = tenantQuery(
  {
    permission: 'budget:read',
    personalData: 'colleagues',
    input: z.strictObject({ planId }),
    output: z.strictObject({
      planId: z.uuid(),
      key: z.string(),
      name: z.string(),
      adoptedOn: z.iso.date(),
      decision,
      synthetic: z.boolean(),
      version: z.number().int(),
      today: z.iso.date(),
      lines: z.array(line),
      amendments: z.array(
        z.strictObject({
          number: z.number().int(),
          day: z.iso.date(),
          reason: z.string(),
          decision,
          changes: z.array(change),
          by: personal(z.string(), 'colleague'),
          at: z.iso.datetime(),
        }),
      ),
      /** Amendments that the document in force has and this plan has not taken. */
      open: z.array(z.strictObject({ day: z.iso.date(), reason: z.string() })),
    }),
  },
  async (call) => {
    const context = await budgetContext(call)
    const { plan, lines, amendments, open } = await readPlan(context, call.input.planId)
    const paid = await pilotsPaidBy(call.trx, plan.plan_id)
    return {
      planId: plan.plan_id,
      key: plan.key,
      name: plan.name,
      adoptedOn: plan.adopted_on,
      decision: plan.decision,
      synthetic: plan.synthetic,
      version: plan.version,
      today: context.today,
      lines: lines.map((row) => ({
        line: row.line,
        name: row.name,
        year: row.year,
        from: row.year_from,
        to: row.year_to,
        purse: row.purse,
        funding: row.funding,
        kind: row.kind,
        council: row.council_cents,
        budget: row.budget_cents,
        committed: row.committed_cents,
        spent: row.spent_cents,
        repaid: row.repaid_cents,
        left: row.left_cents,
        months: row.spent.map((one) => ({ ...one })),
        yearEnd: row.yearEnd && {
          through: row.yearEnd.through,
          atPace: asExplained(row.yearEnd.atPace),
          promised: asExplained(row.yearEnd.promised),
          expected: asExplained(row.yearEnd.expected),
          left: asExplained(row.yearEnd.left),
        },
        pilots: paid.filter(({ line: key }) => key === row.line).map(({ line: _line, ...one }) => one),
      })),
      amendments: amendments.map(({ number, amendment, by_name: by, at }) => ({
        number,
        day: amendment.day,
        reason: amendment.reason,
        decision: amendment.decision,
        changes: amendment.changes.map(asChange),
        by,
        at: at.toISOString(),
      })),
      open: open.map(({ day, reason }) => ({ day, reason })),
    }
  },
)

function asChange(given: Change) {
  if (given.kind === 'add') return { kind: given.kind, line: given.line.name, to: null, cents: null }
  if (given.kind === 'transfer') return { kind: given.kind, line: given.from, to: given.to, cents: given.cents }
  return { kind: given.kind, line: given.line, to: null, cents: given.cents }
}

/** The arms that the lines of a plan pay; pilots are asked for only where a line is named. */
async function pilotsPaidBy(trx: TenantTransaction, plan: string) {
  const links = (await pilotLinkRows(trx)).flatMap(({ pilotId, links: own }) =>
    own
      .filter(({ planId: of }) => of === plan)
      .map(({ arm, line: key, share }) => ({ pilotId, arm, line: key, share })),
  )
  if (links.length === 0) return []
  const pilots = new Map((await listPilots(trx)).map((one) => [one.pilot_id, one]))
  return links.flatMap((one) => {
    const pilot = pilots.get(one.pilotId)
    return pilot === undefined ? [] : [{ ...one, name: pilot.name }]
  })
}
