import { key, proof, registration } from '../../isolation/probe-values.ts'
import type { ProbesOf } from '../../ladder/served.ts'
import type { procedures } from './procedures.ts'

/** For every procedure an input that aims at the ids of somebody else. One that is missing does not compile. */
export const probes: ProbesOf<typeof procedures> = {
  addPasskey: () => ({ name: 'Probe', response: registration, idempotencyKey: key() }),
  askPasskeyProof: () => ({ idempotencyKey: key() }),
  changeLanguage: () => ({ language: 'nl', idempotencyKey: key() }),
  changeName: () => ({ displayName: 'Probe', version: 1, idempotencyKey: key() }),
  changePassword: () => ({ proof, password: 'vier gele fietsbellen', idempotencyKey: key() }),
  confirmSecondFactor: () => ({ code: '000000', idempotencyKey: key() }),
  endSession: (ids) => ({ sessionId: ids.personId, proof, idempotencyKey: key() }),
  removePasskey: (ids) => ({ passkeyId: ids.personId, proof, idempotencyKey: key() }),
  renewRecoveryCodes: () => ({ proof, idempotencyKey: key() }),
  showAccount: () => ({}),
  signOutElsewhere: () => ({ proof, idempotencyKey: key() }),
  startPasskey: () => ({ proof, idempotencyKey: key() }),
  startSecondFactor: () => ({ proof, idempotencyKey: key() }),
  stopSecondFactor: () => ({ proof, idempotencyKey: key() }),
}
