import { key } from '../../isolation/probe-values.ts'
import type { ProbesOf } from '../../ladder/served.ts'
import type { procedures } from './procedures.ts'

/** For every procedure an input that aims at the ids of somebody else. One that is missing does not compile. */
export const probes: ProbesOf<typeof procedures> = {
  changeSetting: () => ({
    key: 'short-name',
    value: 'Probe',
    source: null,
    sourceDate: null,
    version: 0,
    idempotencyKey: key(),
  }),
  checkPortalHost: () => ({ idempotencyKey: key() }),
  listSettings: () => ({}),
  showPortalHost: () => ({}),
}
