import { key } from '../../isolation/probe-values.ts'
import { idOf, type ProbeIds } from '../../isolation/side.ts'
import type { ProbesOf } from '../../ladder/served.ts'
import { probeClientKey } from './probe-rows.ts'
import type { procedures } from './procedures.ts'

const draft = {
  birthYear: 1980,
  household: 'alone',
  neighbourhood: 'Probe',
  benefitStart: '2026-01-01',
  benefitEnd: null,
  workCapacity: null,
}
const client = (ids: ProbeIds) => ({ clientId: idOf(ids, 'client') })
const changed = (ids: ProbeIds) => ({ ...client(ids), idempotencyKey: key() })
const day = '2026-01-01'
const said = { domain: 'probe', agreement: 'Probe', agreedOn: day, dueOn: null }
const score = { domain: 'probe', score: 1, scale: [0, 10], on: day, note: 'Probe' }
const meeting = { domain: 'probe', startsAt: '2099-01-01T10:00:00.000Z', minutes: 30, place: 'Probe' }

const filter = (ids: ProbeIds) => ({
  of: 'all-i-see',
  teamId: idOf(ids, 'team'),
  text: null,
  neighbourhood: null,
  onBenefit: false,
  notAsked: false,
  sort: 'key',
  direction: 'asc',
})

/** For every procedure an input that aims at the ids of somebody else. One that is missing does not compile. */
export const probes: ProbesOf<typeof procedures> = {
  addClient: (ids) => ({
    key: `probe-${key().slice(-12)}`,
    draft,
    workerId: ids.personId,
    teamId: idOf(ids, 'team'),
    idempotencyKey: key(),
  }),
  addGrantedAgreement: (ids) => ({ ...changed(ids), ...said }),
  addGrantedAssessment: (ids) => ({ ...changed(ids), ...score }),
  addOrganisation: () => ({ name: `Probe ${key()}`, idempotencyKey: key() }),
  addTeam: () => ({ name: `Probe ${key()}`, idempotencyKey: key() }),
  assignClient: (ids) => ({ ...changed(ids), version: 1, workerId: null, teamId: null, reason: 'Probe' }),
  changeClient: (ids) => ({ ...changed(ids), version: 1, draft }),
  closeGoal: (ids) => ({ goalId: idOf(ids, 'goal'), version: 1, state: 'reached', idempotencyKey: key() }),
  confirmFirstChoice: (ids) => ({ goalId: idOf(ids, 'goal'), version: 1, idempotencyKey: key() }),
  decideProfile: (ids) => ({ ...changed(ids), suggested: null, choice: { kind: 'confirm' } }),
  endReplacement: (ids) => ({ replacementId: idOf(ids, 'replacement'), idempotencyKey: key() }),
  eraseClient: (ids) => ({ ...changed(ids), reason: 'Probe' }),
  exportClients: filter,
  grantPartner: (ids) => ({
    ...changed(ids),
    organisationId: idOf(ids, 'organisation'),
    part: 'help',
    domains: ['probe'],
    purpose: 'Probe',
    consent: 'written',
    consentOn: day,
    from: day,
    until: '2099-01-01',
  }),
  keepClient: changed,
  handOverGranted: (ids) => ({ ...changed(ids), note: 'Probe' }),
  listClients: (ids) => ({ ...filter(ids), after: null, limit: 50 }),
  listGranted: () => ({}),
  listReasons: () => ({ after: null, limit: 50 }),
  listTeams: () => ({}),
  openClient: (ids) => ({ key: probeClientKey(ids), reason: 'Probe', idempotencyKey: key() }),
  planAppointment: (ids) => ({ ...changed(ids), ...meeting }),
  planGrantedAppointment: (ids) => ({ ...changed(ids), ...meeting }),
  planReplacement: (ids) => ({
    workerId: ids.personId,
    byWorkerId: ids.own.personId === ids.personId ? idOf(ids, 'colleague') : ids.own.personId,
    startsAt: '2026-01-01T00:00:00.000Z',
    endsAt: '2099-01-01T00:00:00.000Z',
    idempotencyKey: key(),
  }),
  recordAgreement: (ids) => ({ ...changed(ids), ...said }),
  recordAssessment: (ids) => ({ ...changed(ids), ...score }),
  recordConversation: (ids) => ({
    ...changed(ids),
    conversationId: idOf(ids, 'conversation'),
    form: 'probe',
    heldAt: '2026-01-01T10:00:00.000Z',
    state: 'joined',
    callBackOn: null,
    said: [{ part: 'start', text: 'Probe' }],
    asked: [],
    firstAnswer: { answer: { kind: 'rather-not-say' }, replaces: { goalId: idOf(ids, 'goal'), version: 1 } },
    priority: null,
    scores: [],
    agreements: [],
  }),
  recordFirstAnswer: (ids) => ({
    ...changed(ids),
    answer: { kind: 'rather-not-say' },
    saidOn: day,
    replaces: { goalId: idOf(ids, 'goal'), version: 1 },
  }),
  recordGoal: (ids) => ({ ...changed(ids), kind: 'own', goal: 'Probe', domain: 'probe', saidOn: day }),
  recordStep: (ids) => ({ ...changed(ids), ladder: 'probe', to: 'probe', on: day, reason: null }),
  setIdentity: (ids) => ({ ...changed(ids), version: 1, name: 'Probe', phone: null, email: null }),
  setPartnerPeople: (ids) => ({
    organisationId: idOf(ids, 'organisation'),
    version: 1,
    people: [],
    idempotencyKey: key(),
  }),
  setSeesAll: (ids) => ({ personId: ids.personId, reason: 'Probe', until: null, idempotencyKey: key() }),
  setTeamMembers: (ids) => ({ teamId: idOf(ids, 'team'), version: 1, people: [], idempotencyKey: key() }),
  settleAgreement: (ids) => ({
    agreementId: idOf(ids, 'agreement'),
    version: 1,
    state: 'kept',
    idempotencyKey: key(),
  }),
  settleAppointment: (ids) => ({
    appointmentId: idOf(ids, 'appointment'),
    version: 1,
    state: 'held',
    idempotencyKey: key(),
  }),
  showClient: client,
  showDay: () => ({}),
  showGranted: client,
  showHistory: client,
  showOverview: client,
  showProfile: client,
  showWords: () => ({}),
  stopGrant: (ids) => ({ grantId: idOf(ids, 'grant'), reason: 'Probe', idempotencyKey: key() }),
  takeOver: (ids) => ({ handoverId: idOf(ids, 'handover'), idempotencyKey: key() }),
}
