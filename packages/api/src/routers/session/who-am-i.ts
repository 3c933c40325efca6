import { z } from 'zod'
import { publicQuery } from '../../ladder/public-procedure.ts'
import { asSignedInPerson, signedInPerson } from './signed-in-person.ts'

/** Who is signed in, read afresh; null for nobody. */
export const whoAmI = publicQuery({ input: z.strictObject({}), output: signedInPerson.nullable() }, async ({ ctx }) =>
  ctx.session === null ? null : asSignedInPerson(ctx, ctx.session),
)
