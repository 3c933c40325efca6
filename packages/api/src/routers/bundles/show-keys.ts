import { publicBundleKey } from '@vliegwiel/configuration/server'
import { z } from 'zod'
import { tenantQuery } from '../../ladder/tenant-procedure.ts'
import { keyOf } from './given.ts'

/** With which key bundles are signed here, and whose are taken. Public halves alone: anybody may know them. */
export const showKeys = tenantQuery(
  {
    permission: 'bundle:export',
    input: z.strictObject({}),
    output: z.strictObject({
      /** The same for every tenant of this installation, and after every restart. */
      own: z.string(),
      /** Of other installations; the own key is taken always. */
      trusted: z.array(z.string()),
    }),
  },
  async ({ ctx }) => {
    const own = publicBundleKey(keyOf(ctx))
    return { own, trusted: (ctx.services.trustedBundleKeys ?? []).filter((key) => key !== own) }
  },
)
