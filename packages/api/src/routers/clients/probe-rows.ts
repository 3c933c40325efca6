import { idOf, type ProbeRows, type Side } from '../../isolation/side.ts'

const now = 'now()'
const today = `'2026-01-01'`
const text = (value: string) => `'${value}'`

/** By what the client of a side is known. */
export const probeClientKey = (side: Pick<Side, 'personId'>) => `K-${idOf(side, 'client').slice(-12)}`

/** One row for each table of this slice: what a neighbour, a colleague and a partner try to reach. Values are SQL. */
export function rows(side: Side, secret: string): ProbeRows {
  const id = (noun: string) => text(idOf(side, noun))
  const me = text(side.personId)
  const versioned = { version: '1', changed_by: me, changed_at: now }
  const client = { client_id: id('client') }
  const key = text(probeClientKey(side))
  const authored = { by_person: me, at: now }
  return {
    team: { team_id: id('team'), name: text(secret), ...versioned },
    team_member: { person_id: me, team_id: id('team'), since: now },
    replacement: {
      replacement_id: id('replacement'),
      worker_id: id('colleague'),
      by_worker_id: me,
      starts_at: now,
      ends_at: `now() + interval '1 day'`,
      made_at: now,
    },
    client_overseer: { person_id: id('colleague'), reason: text(secret), granted_at: now },
    partner_organisation: { organisation_id: id('organisation'), name: text(secret), ...versioned },
    partner_member: { person_id: me, organisation_id: id('organisation'), since: now },
    tenant_key: { number: '1', wrapped: text(secret), made_at: now, retired_at: 'null' },
    client: {
      ...client,
      key,
      neighbourhood: text(secret),
      worker_id: me,
      assigned_at: now,
      created_at: now,
      ...versioned,
    },
    client_identity: { ...client, key_number: '1', sealed: text(secret), ...versioned },
    client_worker: {
      ...client,
      number: '1',
      worker_id: me,
      since: now,
      until: now,
      reason: text(secret),
      by_person: me,
    },
    client_reason: {
      reason_id: id('reason'),
      client_key: key,
      person_id: me,
      ground: text('reason'),
      reason: text(secret),
    },
    client_opening: { reason_id: id('reason'), client_key: key, person_id: me },
    partner_grant: {
      grant_id: id('grant'),
      ...client,
      organisation_id: id('organisation'),
      part: text('lead'),
      domains: `'{probe}'`,
      purpose: text(secret),
      consent: text('written'),
      consent_on: today,
      starts_at: `now() - interval '1 hour'`,
      ends_at: `now() + interval '1 day'`,
      granted_by: me,
      granted_at: now,
    },
    partner_handover: {
      handover_id: id('handover'),
      ...client,
      grant_id: id('grant'),
      note: text(secret),
      by_person: me,
      by_organisation: id('organisation'),
    },
    client_goal: {
      goal_id: id('goal'),
      ...client,
      domain: text('probe'),
      kind: text('own-first'),
      goal: text(secret),
      said_on: today,
      ...authored,
      ...versioned,
    },
    client_assessment: {
      assessment_id: id('assessment'),
      ...client,
      domain: text('probe'),
      score: '1',
      scale_from: '0',
      scale_to: '10',
      on_day: today,
      note: text(secret),
      ...authored,
    },
    client_agreement: {
      agreement_id: id('agreement'),
      ...client,
      domain: text('probe'),
      agreement: text(secret),
      agreed_on: today,
      ...authored,
      ...versioned,
    },
    client_appointment: {
      appointment_id: id('appointment'),
      ...client,
      domain: text('probe'),
      starts_at: now,
      minutes: '30',
      place: text(secret),
      ...authored,
      ...versioned,
    },
    client_step: {
      step_id: id('step'),
      ...client,
      ladder: text('probe'),
      to_step: text(secret),
      on_day: today,
      ...authored,
    },
    client_profile: {
      profile_id: id('profile'),
      ...client,
      profile_set: text('probe'),
      set_version: '1',
      profile: text(secret),
      reasons: `'[]'`,
      on_day: today,
      ...authored,
    },
    client_conversation: {
      conversation_id: id('conversation'),
      ...client,
      form: text('probe'),
      held_at: now,
      state: text('joined'),
      answers: text(JSON.stringify({ said: secret })),
      by_person: me,
      ...versioned,
    },
    client_erasure: {
      ...client,
      client_key: key,
      reason: text(secret),
      asked_by: me,
      erase_after: `now() + interval '2 days'`,
    },
  }
}
