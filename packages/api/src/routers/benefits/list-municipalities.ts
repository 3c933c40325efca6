import { atSignIn } from '@vliegwiel/db'
import { z } from 'zod'
import { publicQuery } from '../../ladder/public-procedure.ts'
import { slug } from './shapes.ts'

/** The municipalities that have an open portal here: anybody can open it, so anybody may know. */
export const listMunicipalities = publicQuery(
  {
    input: z.strictObject({}),
    output: z.strictObject({ municipalities: z.array(z.strictObject({ slug, name: z.string() })) }),
  },
  async ({ ctx, at }) => ({
    municipalities: await atSignIn(
      ctx.services.db,
      (trx) =>
        trx
          .selectFrom('tenant')
          .select(['slug', 'name'])
          .where('kind', '=', 'municipality')
          .where('status', '=', 'active')
          .where('portal_opened_at', '<=', at)
          .orderBy('name')
          .execute(),
      { readOnly: true },
    ),
  }),
)
