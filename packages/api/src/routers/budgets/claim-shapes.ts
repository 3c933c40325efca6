import type { KeptClaim } from '@vliegwiel/budgets/claims'
import { cents } from '@vliegwiel/budgets/money'
import { z } from 'zod'
import { notPersonal } from '../../ladder/personal.ts'
import { month } from './shapes.ts'

const words = (most: number) => z.string().trim().min(1).max(most)
const said = words(200).nullable()

export const certainty = z.enum(['verified', 'secondary', 'derived', 'assumed'])

/** Whole cents above 0. */
export const amount = z.number().int().min(1).max(1_000_000_000_000)

/** A value that somebody chose, with its source and day. */
export const sourced = <T extends z.ZodType>(value: T) =>
  z.strictObject({ value, source: words(300), date: z.iso.date(), certainty })

/** What somebody fills in about a claim. */
export const keptClaim = z.strictObject({
  who: notPersonal(words(120), 'a municipality or another body that says something in public'),
  amount,
  /** null is refused with its own words: "8 million" may be of a year or of four. */
  unit: z.enum(['euro-in-all', 'euro-per-year']).nullable(),
  period: z.strictObject({ from: month, to: month }).nullable(),
  population: words(300),
  persons: z.number().int().min(1).max(10_000_000).nullable(),
  reckoning: z.enum(['gross', 'net', 'not-said']),
  counterfactual: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('none') }),
    z.strictObject({ kind: z.literal('comparison-group'), what: words(300), source: words(300) }),
  ]),
  source: words(300),
  date: z.iso.date(),
  about: z.enum(['own-ledger', 'elsewhere']),
  saving: sourced(amount).nullable(),
  /** In hundredths of a percent of the claim. */
  tolerance: sourced(z.number().int().min(0).max(10_000)),
  definition: z.strictObject({
    counts: said,
    time: said,
    person: notPersonal(words(200), 'what sort of person the amount is of: an exit, a client').nullable(),
    reckoning: z.enum(['gross', 'net']).nullable(),
  }),
})

export const title = words(120)

/** As the core takes it. */
export const asKept = (given: z.output<typeof keptClaim>): KeptClaim => ({
  ...given,
  amount: cents(given.amount),
  saving: given.saving && { ...given.saving, value: cents(given.saving.value) },
})
