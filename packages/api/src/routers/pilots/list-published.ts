import { publicationContent } from '@vliegwiel/pilots'
import { z } from 'zod'
import { tenantQuery } from '../../ladder/tenant-procedure.ts'
import { readPublished } from './published.ts'

/** Pilots that municipalities tell each other about: plan and sums, no persons. */
export const listPublished = tenantQuery(
  {
    permission: 'pilot:read',
    door: 'published',
    input: z.strictObject({}),
    output: z.strictObject({
      published: z.array(
        z.strictObject({
          id: z.string(),
          tenantName: z.string(),
          own: z.boolean(),
          key: z.string(),
          number: z.number().int(),
          publishedAt: z.iso.datetime(),
          content: publicationContent,
        }),
      ),
    }),
  },
  async ({ trx }) => ({ published: await readPublished(trx) }),
)
