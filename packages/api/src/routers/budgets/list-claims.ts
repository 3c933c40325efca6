import type { BasisCheck, BoardLine, ClaimCheck } from '@vliegwiel/budgets/claims'
import { readClaims, type StandingClaim } from '@vliegwiel/budgets/server'
import { z } from 'zod'
import { personal } from '../../ladder/personal.ts'
import { tenantQuery } from '../../ladder/tenant-procedure.ts'
import { todayOf } from '../settings/time-zone.ts'
import { keptClaim, title } from './claim-shapes.ts'
import { asExplained, centsOut, explained, lineKey, month } from './shapes.ts'

const why = z.enum([
  'no-period',
  'nothing-known',
  'net-without-comparison-group',
  'net-without-a-pilot',
  'months-missing',
  'reason-unknown',
  'reason-within-combined-class',
])

const offered = z.strictObject({
  basis: lineKey,
  perYear: z.boolean(),
  /** Names of the reasons that it counts. */
  reasons: z.array(z.string()),
  verdict: z.enum(['reconciles', 'does-not-reconcile', 'cannot-be-checked']),
  /** Why it cannot be checked; null when it can. */
  why: why.nullable(),
  /** Months without a figure, where that is why. */
  missing: z.array(month),
  figures: z
    .strictObject({
      persons: z.number().int(),
      sameUnit: z.boolean(),
      recomputed: explained,
      difference: explained,
      percent: explained,
    })
    .nullable(),
})

const definitionPart = z.enum(['counts', 'time', 'person', 'reckoning'])

const standing = z.strictObject({
  claimId: z.uuid(),
  version: z.number().int(),
  title,
  claim: keptClaim,
  by: personal(z.string(), 'colleague'),
  changedAt: z.iso.datetime(),
  chosen: z.strictObject({ basis: lineKey, by: personal(z.string(), 'colleague'), at: z.iso.datetime() }).nullable(),
  /** Why it is not recomputed at all; null when it is. */
  not: z.enum(['elsewhere', 'no-saving']).nullable(),
  offered: z.array(offered),
  needed: explained.nullable(),
  perPerson: z
    .strictObject({ cents: centsOut, from: z.enum(['people-of-the-claim', 'saving-filled-in']), explained })
    .nullable(),
  beside: z.array(
    z.strictObject({
      other: z.string(),
      times: explained,
      verdict: z.enum(['alike', 'definitions-needed']),
      missing: z.array(z.strictObject({ title: z.string(), what: definitionPart })),
      differing: z.array(definitionPart),
    }),
  ),
})

/** Every claim of this tenant, recomputed from its ledger by every basis, and set beside the others. */
export const listClaims = tenantQuery(
  {
    permission: 'budget:read',
    personalData: 'colleagues',
    input: z.strictObject({
      /** As the ledger was known on this day; null: today. */
      knownAt: z.iso.date().nullable(),
    }),
    output: z.strictObject({ today: z.iso.date(), claims: z.array(standing) }),
  },
  async (call) => {
    const today = await todayOf(call)
    const { claims, reasons } = await readClaims(call.trx, call.input.knownAt ?? today)
    return { today, claims: claims.map((one) => shown(one, reasons)) }
  },
)

function shown({ row, line }: StandingClaim, reasons: ReadonlyMap<string, string>): z.input<typeof standing> {
  const check = typeof line.check === 'string' ? null : line.check
  return {
    claimId: row.claim_id,
    version: row.version,
    title: row.title,
    claim: row.claim,
    by: row.by_name,
    changedAt: row.changed_at.toISOString(),
    chosen: chosenOf(row.basis, check),
    not: typeof line.check === 'string' ? line.check : null,
    offered: check === null ? [] : check.offered.map((one) => offeredShown(one, reasons)),
    needed: check && asExplained(check.needed),
    perPerson: line.perPerson && {
      cents: line.perPerson.cents,
      from: line.perPerson.from,
      explained: asExplained(line.perPerson.explained),
    },
    beside: line.beside.map(besideShown),
  }
}

/** A basis that is not offered any more was chosen once; it is open again. */
function chosenOf(basis: StandingClaim['row']['basis'], check: ClaimCheck | null) {
  if (basis === null || check === null || check.chosen === 'choose-a-basis') return null
  return { basis: basis.id, by: basis.by, at: basis.at }
}

function offeredShown(one: BasisCheck, reasons: ReadonlyMap<string, string>): z.input<typeof offered> {
  const { basis, verdict } = one
  const about = {
    basis: basis.id,
    perYear: basis.perYear,
    reasons: basis.reasons.map((id) => reasons.get(id) ?? id),
    verdict,
  }
  if (one.verdict === 'cannot-be-checked')
    return {
      ...about,
      why: one.because.why,
      missing: one.because.why === 'months-missing' ? [...one.because.months] : [],
      figures: null,
    }
  const { persons, sameUnit, recomputed, difference, percent } = one
  return {
    ...about,
    why: null,
    missing: [],
    figures: {
      persons,
      sameUnit,
      recomputed: asExplained(recomputed),
      difference: asExplained(difference),
      percent: asExplained(percent),
    },
  }
}

const besideShown = ({ other, times, verdict, missing, differing }: BoardLine['beside'][number]) => ({
  other,
  times: asExplained(times),
  verdict,
  missing: missing.map(({ who, what }) => ({ title: who, what })),
  differing: [...differing],
})
