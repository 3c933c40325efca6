import { key } from '../../isolation/probe-values.ts'
import type { ProbesOf } from '../../ladder/served.ts'
import type { procedures } from './procedures.ts'

/** For every procedure an input that aims at the ids of somebody else. One that is missing does not compile. */
export const probes: ProbesOf<typeof procedures> = {
  explainRight: (ids) => ({ personId: ids.personId, permission: 'audit:read', context: {} }),
  invitePerson: () => ({ email: 'probe@probe.example', roles: ['auditor'], idempotencyKey: key() }),
  listInvitations: () => ({}),
  listPeople: () => ({
    text: null,
    status: null,
    role: null,
    sort: 'name',
    direction: 'asc',
    after: null,
    limit: 50,
  }),
  resetSecondFactor: (ids) => ({ personId: ids.personId, version: 1, idempotencyKey: key() }),
  revokeInvitation: (ids) => ({ invitationId: ids.invitationId, version: 1, idempotencyKey: key() }),
  setPersonStatus: (ids) => ({
    personId: ids.personId,
    status: 'suspended',
    version: 1,
    idempotencyKey: key(),
  }),
  setRoles: (ids) => ({ personId: ids.personId, roles: ['auditor'], version: 1, idempotencyKey: key() }),
  showMatrix: () => ({}),
  startViewAs: () => ({ role: 'auditor', idempotencyKey: key() }),
  stopViewAs: () => ({ role: 'auditor', idempotencyKey: key() }),
}
