import { key } from '../../isolation/probe-values.ts'
import type { ProbesOf } from '../../ladder/served.ts'
import type { procedures } from './procedures.ts'

/** For every procedure an input that aims at the ids of somebody else. One that is missing does not compile. */
export const probes: ProbesOf<typeof procedures> = {
  listProviders: () => ({}),
  removeProvider: (ids) => ({ providerId: ids.providerId, version: 1, idempotencyKey: key() }),
  requireSecondFactor: () => ({ required: true, version: 1, idempotencyKey: key() }),
  saveProvider: (ids) => ({
    providerId: ids.providerId,
    version: 1,
    issuer: 'https://probe.example',
    clientId: 'probe',
    label: 'Probe',
    enabled: true,
    idempotencyKey: key(),
  }),
  testProvider: (ids) => ({ providerId: ids.providerId, idempotencyKey: key() }),
}
