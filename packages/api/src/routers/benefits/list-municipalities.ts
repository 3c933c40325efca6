import { atSignIn } from '@vliegwiel/db'
import { z } from 'zod'
import { publicQuery } from '../../ladder/public-procedure.ts'
import { slug } from './shapes.ts'

/** The municipalities that have a portal here: anybody can open it, so anybody may know. */
export const listMunicipalities = publicQuery(
  {
    input: z.strictObject({}),
    output: z.strictObject({ municipalities: z.array(z.strictObject({ slug, name: z.string() })) }),
  },
  async ({ ctx }) => ({
    municipalities: await atSignIn(
      ctx.services.db,
      (trx) =>
        trx
          .selectFrom('tenant')
          .select(['slug', 'name'])
          .where('kind', '=', 'municipality')
          .where('status', '=', 'active')
          .orderBy('name')
          .execute(),
      { readOnly: true },
    ),
  }),
)
