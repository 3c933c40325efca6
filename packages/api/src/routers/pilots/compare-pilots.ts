import { compare, type Comparison, pilotError } from '@vliegwiel/pilots'
import { ENGINE_VERSION, inputHash } from '@vliegwiel/statistics/report'
import { z } from 'zod'
import { tenantQuery } from '../../ladder/tenant-procedure.ts'
import { readPublished } from './published.ts'
import { notPersonal } from '../../ladder/personal.ts'

/** Made by `@vliegwiel/pilots` out of published sums. */
const comparison = notPersonal(
  z.custom<Comparison>((value) => typeof value === 'object' && value !== null && 'gates' in value),
  'figures of groups',
)

/** Puts published pilots beside each other, and in one mean when they may be. */
export const comparePilots = tenantQuery(
  {
    permission: 'pilot:read',
    door: 'published',
    input: z.strictObject({
      chosen: z
        .array(z.strictObject({ id: z.string().max(200), arm: z.string().max(40), outcome: z.string().max(40) }))
        .min(1)
        .max(200),
      crosswalk: z.array(z.strictObject({ from: z.string().max(60), to: z.string().max(60) })).max(50),
    }),
    output: z.strictObject({
      comparison,
      /** Everything that the figures were made of: enough to make them again with the package alone. */
      bundle: z.strictObject({
        format: z.literal('vliegwiel-comparison-1'),
        engine: z.strictObject({ name: z.string(), version: z.string() }),
        measure: z.enum(['risk-difference', 'mean-difference']),
        studies: z.array(notPersonal(z.unknown(), 'figures of groups')),
        inputHash: z.string(),
      }),
    }),
  },
  async ({ trx, input }) => {
    const published = new Map((await readPublished(trx)).map((one) => [one.id, one]))
    const contrasts = input.chosen.map(({ id, arm, outcome }) => {
      const found = published.get(id)
      if (!found) throw pilotError('pilot-not-found')
      return { id, content: found.content, arm, outcome }
    })
    const answer = compare(contrasts, input.crosswalk)
    const { measure, studies } = answer
    return {
      comparison: answer,
      bundle: {
        format: 'vliegwiel-comparison-1' as const,
        engine: { name: '@vliegwiel/statistics', version: ENGINE_VERSION },
        measure,
        studies: [...studies],
        inputHash: inputHash({ measure, studies }),
      },
    }
  },
)
