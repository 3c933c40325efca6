import { type Assumption, isMonth } from '@vliegwiel/budgets'
import { type Explained, formulaSigns, formulaTokens } from '@vliegwiel/budgets/formula'
import { stages } from '@vliegwiel/budgets/ledger'
import { purses } from '@vliegwiel/budgets/plan'
import { z } from 'zod'

export const planId = z.uuid()
export const lineKey = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(40)
/** `2026-03` */
export const month = z.string().refine(isMonth)
export const stage = z.enum(stages)
export const purse = z.enum(purses)
export const lineKind = z.enum(['staff', 'training', 'contract', 'loan-fund', 'other'])
/** Whole cents; may be below 0 where a balance is meant. */
export const centsOut = z.number().int()

const certainty = z.enum(['verified', 'secondary', 'derived', 'assumed'])
const from = z.strictObject({ source: z.string(), date: z.string(), certainty })

/** A number with its formula written out, a value or a sign each. */
export const explained = z.strictObject({
  name: z.string(),
  of: z.string().nullable(),
  unit: z.string(),
  decimals: z.number().int(),
  value: z.number(),
  formula: z.array(
    z.union([
      z.strictObject({
        kind: z.literal('value'),
        name: z.string(),
        of: z.string().nullable(),
        value: z.number(),
        unit: z.string(),
        from: from.nullable(),
      }),
      z.strictObject({ kind: z.literal('sign'), sign: z.enum(formulaSigns) }),
    ]),
  ),
})

export const asExplained = ({ name, of, unit, decimals, value, formula }: Explained) => ({
  name,
  of: of ?? null,
  unit,
  decimals,
  value,
  formula: formulaTokens(formula).map((token) => ({ ...token })),
})

/** What somebody chose, under a result. */
export const assumption = z.strictObject({
  name: z.string(),
  of: z.string().nullable(),
  unit: z.string(),
  value: z.union([z.number(), z.string()]),
  ...from.shape,
})

export const asAssumption = ({ name, of, unit, value, source, date, certainty: sure }: Assumption) => ({
  name,
  of: of ?? null,
  unit,
  value,
  source,
  date,
  certainty: sure,
})

export const decision = z.strictObject({
  by: z.string().trim().min(1).max(120),
  reference: z.string().trim().min(1).max(200),
})

/** A reason that is counted by, as people name it. */
export const reasonClass = z.strictObject({
  id: lineKey,
  name: z.string().trim().min(1).max(80),
  combines: z.array(lineKey).max(12).readonly(),
  work: z.boolean(),
  influenceable: z.union([z.boolean(), z.literal('unknown')]),
})
