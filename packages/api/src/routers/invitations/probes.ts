import { token } from '../../isolation/probe-values.ts'
import type { ProbesOf } from '../../ladder/served.ts'
import type { procedures } from './procedures.ts'

/** For every procedure an input that aims at the ids of somebody else. One that is missing does not compile. */
export const probes: ProbesOf<typeof procedures> = {
  acceptInvitation: () => ({ token, account: null }),
  askAccount: () => ({ token }),
  showInvitation: () => ({ token }),
}
