import type { grantedRecord } from '@vliegwiel/clients/server'
import type { z } from 'zod'
import type { recordFields } from './shapes.ts'

type Rows = Awaited<ReturnType<typeof grantedRecord>>
type Answer = { [Part in keyof typeof recordFields]: z.input<(typeof recordFields)[Part]> }

/** Rows of a client as they are answered. @param names of colleagues, by id; a partner sees none */
export function recordAnswer(rows: Rows, names: ReadonlyMap<string, string>): Answer {
  const author = (row: { by_person: string; by_organisation: string | null; at: Date }) => ({
    by: names.get(row.by_person) ?? null,
    ofPartner: row.by_organisation !== null,
    at: row.at.toISOString(),
  })
  return {
    goals: rows.goals.map((row) => ({
      goalId: row.goal_id,
      kind: row.kind,
      goal: row.goal,
      domain: row.domain,
      saidOn: row.said_on,
      answer: row.answer,
      confirmed: row.confirmed,
      callBackOn: row.call_back_on,
      state: row.state,
      version: row.version,
      ...author(row),
    })),
    assessments: rows.assessments.map((row) => ({
      assessmentId: row.assessment_id,
      domain: row.domain,
      score: Number(row.score),
      scaleFrom: Number(row.scale_from),
      scaleTo: Number(row.scale_to),
      on: row.on_day,
      note: row.note,
      ...author(row),
    })),
    agreements: rows.agreements.map((row) => ({
      agreementId: row.agreement_id,
      domain: row.domain,
      agreement: row.agreement,
      agreedOn: row.agreed_on,
      dueOn: row.due_on,
      state: row.state,
      version: row.version,
      ...author(row),
    })),
    appointments: rows.appointments.map((row) => ({
      appointmentId: row.appointment_id,
      domain: row.domain,
      startsAt: row.starts_at.toISOString(),
      minutes: row.minutes,
      place: row.place,
      state: row.state,
      version: row.version,
      ...author(row),
    })),
  }
}
