import { z } from 'zod'

const counts = z.strictObject({ events: z.number().int().min(0), n: z.number().int().min(0) })
const moments = z.strictObject({ n: z.number().int().min(0), sum: z.number(), sumsq: z.number() })

/** What a municipality publishes of one arm on one outcome: sums, never persons. null: hidden, with the reason. */
const figure = z.strictObject({
  outcome: z.string(),
  arm: z.string(),
  counts: counts.nullable(),
  moments: moments.nullable(),
  hidden: z.enum(['small-cell', 'traceable', 'difference-too-small', 'days']).nullable(),
  /** Number of the published version that these figures first stood in. */
  since: z.number().int().min(1),
})

/** A published pilot: the plan in short, and the figures. Everything a comparison needs and nothing about a person. */
export const publicationContent = z.strictObject({
  format: z.literal('vliegwiel-pilot-publication-1'),
  title: z.string(),
  question: z.string(),
  population: z.string(),
  design: z.string(),
  unit: z.string(),
  planHash: z.string(),
  lockedAt: z.iso.datetime(),
  deviations: z.array(z.string()),
  synthetic: z.boolean(),
  source: z.string().nullable(),
  threshold: z.number().int().min(1),
  arms: z.array(
    z.strictObject({
      key: z.string(),
      name: z.string(),
      role: z.enum(['help', 'comparison']),
      ingredients: z.array(z.string()),
      /** People assigned; null when it would give away how many are missing. */
      assigned: z.number().int().nullable(),
      costPerPerson: z.number().int().nullable(),
    }),
  ),
  outcomes: z.array(
    z.strictObject({
      key: z.string(),
      name: z.string(),
      rank: z.enum(['primary', 'other', 'guardrail']),
      metric: z.string(),
      kind: z.enum(['share', 'mean', 'days']),
      months: z.number().int(),
      phase: z.enum(['during', 'after']),
      direction: z.enum(['more-is-better', 'less-is-better']),
      unit: z.string(),
      margin: z.number().nullable(),
    }),
  ),
  criteria: z.array(z.strictObject({ measure: z.string(), least: z.number().nullable(), most: z.number().nullable() })),
  figures: z.array(figure),
  engine: z.strictObject({ name: z.string(), version: z.string() }),
})
export type PublicationContent = z.infer<typeof publicationContent>
export type PublishedFigure = z.infer<typeof figure>
