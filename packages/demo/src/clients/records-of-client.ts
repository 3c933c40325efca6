import { conversationFormKey, ladderKey, profileSetKey } from '@vliegwiel/clients/kinds'
import type { ClientRecords, KeptAnswers } from '@vliegwiel/clients/server'
import { newId } from '@vliegwiel/db'
import { momentOf } from '../bring-in.ts'
import type { InventedClient } from './invented-clients.ts'
import type { DaysAgo, Story } from './story-of.ts'

/** Rows of one client, and the ids of who is named in them. */
export interface Around {
  readonly at: Date
  /** Who writes: the worker, or who brings the client in. */
  readonly by: string
  readonly workerId: string | null
  readonly teamId: string
  readonly idOf: (displayName: string) => string
}

type Rows = { -readonly [Table in keyof ClientRecords]-?: NonNullable<ClientRecords[Table]>[number][] }

const monthsBefore = (at: Date, months: number) => momentOf(at, Math.round(months * 30.44)).today

/** What the demo tells of a client as rows of the database, all by one writer. */
export function recordsOf(client: InventedClient, story: Story, around: Around): { id: string; rows: Partial<Rows> } {
  const { at, by, workerId, teamId } = around
  const id = newId()
  const moment = (ago: DaysAgo) => momentOf(at, ago)
  const of = { client_id: id }
  const authored = (ago: DaysAgo) => ({ by_person: by, by_organisation: null, at: moment(ago).at })
  const versioned = (ago: DaysAgo) => ({ changed_by: by, changed_at: moment(ago).at })
  const first = firstOf()
  return {
    id,
    rows: {
      client: [
        {
          ...of,
          key: client.key,
          birth_year: client.birthYear,
          household: client.household,
          neighbourhood: client.neighbourhood,
          benefit_start: monthsBefore(at, client.months),
          benefit_end: null,
          work_capacity: client.capacity,
          work_capacity_source: client.capacity === null ? null : 'Demogegevens, verzonnen',
          work_capacity_on: client.capacity === null ? null : monthsBefore(at, Math.min(client.months, 14)),
          worker_id: workerId,
          team_id: teamId,
          assigned_at: moment(story.assignedAgo).at,
          synthetic: true,
          created_at: moment(client.months * 30).at,
          ...versioned(story.assignedAgo),
        },
      ],
      client_worker: story.before.map((one, place) => ({
        ...of,
        number: place + 1,
        worker_id: around.idOf(one.worker),
        team_id: teamId,
        since: moment(one.from).at,
        until: moment(story.before[place + 1]?.from ?? story.assignedAgo).at,
        reason: one.reason,
        by_person: by,
      })),
      client_goal: [...first, ...goalsOf(first[0]?.goal_id ?? null)],
      client_assessment: story.scores.map(({ domain, score, ago }) => ({
        assessment_id: newId(),
        ...of,
        domain,
        score,
        scale_from: 1,
        scale_to: 5,
        on_day: moment(ago).today,
        note: null,
        ...authored(ago),
      })),
      client_step: story.steps.map(({ to, ago, reason }, place) => ({
        step_id: newId(),
        ...of,
        ladder: ladderKey,
        from_step: story.steps[place - 1]?.to ?? null,
        to_step: to,
        on_day: moment(ago).today,
        reason,
        by_person: by,
        at: moment(ago).at,
      })),
      client_agreement: story.agreements.map(({ words, ago, dueIn, state }) => ({
        agreement_id: newId(),
        ...of,
        domain: null,
        agreement: words,
        agreed_on: moment(ago).today,
        due_on: dueIn === null ? null : moment(-dueIn).today,
        state,
        ...authored(ago),
        ...versioned(ago),
      })),
      client_appointment: story.appointments.map(({ inDays, hour, place, state }) => ({
        appointment_id: newId(),
        ...of,
        domain: null,
        starts_at: new Date(`${moment(-inDays).today}T${String(hour).padStart(2, '0')}:00:00.000Z`),
        minutes: 45,
        place,
        state,
        ...authored(20),
        ...versioned(20),
      })),
      client_conversation: story.talks.map(({ ago, state, callBackIn, said, asked }) => ({
        conversation_id: newId(),
        ...of,
        form: conversationFormKey,
        held_at: moment(ago).at,
        state,
        call_back_on: callBackIn === null ? null : moment(-callBackIn).today,
        answers: JSON.stringify({
          said: [{ part: 'start', text: said }],
          asked: Object.entries(asked).map(([characteristic, value]) => ({ characteristic, value })),
          sent: '',
        } satisfies KeptAnswers),
        by_person: by,
        ...versioned(ago),
      })),
      client_profile: story.profiles.map(({ profile, suggested, departure, ago }) => ({
        profile_id: newId(),
        ...of,
        profile_set: profileSetKey,
        set_version: 1,
        profile,
        suggested,
        reasons: JSON.stringify({}),
        departure,
        on_day: moment(ago).today,
        by_person: by,
        at: moment(ago).at,
      })),
    },
  }

  function firstOf() {
    const said = story.first
    if (said === null) return []
    return [
      {
        goal_id: newId(),
        ...of,
        domain: said.kind === 'choice' ? said.domain : null,
        kind: 'own-first' as const,
        goal: said.kind === 'choice' ? said.words : '',
        answer: said.kind,
        confirmed: said.kind !== 'choice' || said.confirmed,
        call_back_on: said.kind === 'thinking' ? moment(-said.callBackIn).today : null,
        after_goal: null,
        said_on: moment(said.ago).today,
        state: 'open' as const,
        ...authored(said.ago),
        ...versioned(said.ago),
      },
    ]
  }

  function goalsOf(after: string | null) {
    return story.goals.map(({ kind, words, domain, ago, reached }) => ({
      goal_id: newId(),
      ...of,
      domain,
      kind,
      goal: words,
      answer: 'choice' as const,
      confirmed: true,
      call_back_on: null,
      after_goal: kind === 'worker' ? after : null,
      said_on: moment(ago).today,
      state: reached === true ? ('reached' as const) : ('open' as const),
      ...authored(ago),
      ...versioned(ago),
    }))
  }
}

/** Rows of many clients as one. */
export function together(all: readonly Partial<Rows>[]): ClientRecords {
  const tables = new Set(all.flatMap((rows) => Object.keys(rows) as (keyof Rows)[]))
  return Object.fromEntries([...tables].map((table) => [table, all.flatMap((rows): unknown[] => rows[table] ?? [])]))
}
