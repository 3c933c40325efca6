import { openTerms } from '@vliegwiel/benefits'
import { z } from 'zod'
import { publicQuery } from '../../ladder/public-procedure.ts'
import { readPortal } from '../../portal/read-portal.ts'
import { answerRules } from '../../public-api/municipal-rules.ts'
import { slug } from './shapes.ts'
import { notPersonal } from '../../ladder/personal.ts'

const decided = z.strictObject({
  value: notPersonal(z.unknown(), 'a rule, for everybody'),
  national: z.boolean(),
  legalBasis: z.string(),
  source: z.string(),
  from: z.iso.date().nullable(),
})

/**
 * The rules of some municipalities side by side, as each published them. Read as their portals are: each in its own
 * tenant, what is in force and nothing else, so that no row of another tenant is in reach.
 */
export const compareRules = publicQuery(
  {
    input: z.strictObject({ slugs: z.array(slug).min(1).max(8) }),
    output: z.strictObject({
      terms: z.array(z.string()),
      municipalities: z.array(
        z.strictObject({
          slug,
          name: z.string(),
          /** null: it published no rules. */
          rules: z.strictObject({ since: z.iso.datetime(), terms: z.record(z.string(), decided) }).nullable(),
        }),
      ),
    }),
  },
  async ({ input, ctx, at }) => {
    const found = []
    for (const one of new Set(input.slugs)) {
      const data = await readPortal(ctx.services, one, null, at)
      if (data === null || !data.open) continue
      const rules = data.rules === null ? null : answerRules(data, at)
      found.push({
        slug: one,
        name: data.tenant.name,
        rules:
          rules === null
            ? null
            : {
                since: rules.since,
                terms: Object.fromEntries(rules.terms.map(({ term, ...more }) => [term, more])),
              },
      })
    }
    return { terms: Object.keys(openTerms), municipalities: found }
  },
)
