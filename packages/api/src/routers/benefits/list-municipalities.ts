import { z } from 'zod'
import { openMunicipalities } from '../../portal/portal-tenant.repository.ts'
import { publicQuery } from '../../ladder/public-procedure.ts'
import { slug } from './shapes.ts'

/** The municipalities that have an open portal here: anybody can open it, so anybody may know. */
export const listMunicipalities = publicQuery(
  {
    input: z.strictObject({}),
    output: z.strictObject({ municipalities: z.array(z.strictObject({ slug, name: z.string() })) }),
  },
  async ({ ctx, at }) => ({ municipalities: await openMunicipalities(ctx.services.db, at) }),
)
