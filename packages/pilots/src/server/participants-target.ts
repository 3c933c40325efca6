import { errorWords } from '@vliegwiel/i18n/error-text'
import type { GivenRow, ImportCall, ImportTarget, RowRestore } from '@vliegwiel/imports'
import type { CellProblem, Values } from '@vliegwiel/tabular'
import { pilotError } from '../pilot-error.ts'
import { correctedFacts, insistOnCorrection } from './correct-participant.ts'
import { lockPlan } from './open-pilot.ts'
import { firstMeasured, measuredAmong } from './outcome.repository.ts'
import { armsComeAlong, factsOf, participantColumns, valuesOf } from './participant-columns.ts'
import {
  changeParticipants,
  insertParticipants,
  participantKeys,
  participantMap,
  participantsByKey,
  removeParticipants,
  type ParticipantChange,
  type ParticipantFacts,
} from './participant.repository.ts'
import { holdPilot, listPilots, pilotById, type PilotRow } from './pilot.repository.ts'

/** Whom a pilot invited, with the characteristics of its plan. */
export const participantsTarget: ImportTarget = {
  word: 'pilot-participants',
  permission: 'participant:change',
  words: {
    title: { nl: 'Deelnemers aan een pilot', en: 'Participants in a pilot' },
    explanation: {
      nl: 'Een rij per persoon, met een nummer in plaats van een naam.',
      en: 'A row for each person, with a number in place of a name.',
    },
  },
  destinations,
  describe: async (call) => participantColumns((await pilotOf(call)).protocol, call.today),
  validate,
  keys: (call, after, limit) => participantKeys(call.trx, call.destination ?? '', after, limit),
  read: async (call, keys) => {
    const { protocol } = await pilotOf(call)
    const rows = await participantsByKey(call.trx, call.destination ?? '', keys)
    const measured = await measuredAmong(call.trx, call.destination ?? '', keys)
    // Beside the columns: who went on to the randomisation, or has an outcome, is not taken away by undoing an import.
    return new Map(
      rows.map((row) => [
        row.participant,
        { ...valuesOf(protocol, row), state: row.state, measured: measured.has(row.participant) },
      ]),
    )
  },
  write: async (call, changes) => {
    let pilot = await holdPilot(call.trx, call.destination ?? '')
    if (armsComeAlong(pilot.protocol)) pilot = await lockPlan(documentContext(call), pilot)
    const known = changes.filter(({ before }) => before !== null)
    const fresh = changes.filter(({ before }) => before === null)
    const facts = fresh.map(({ key, after }): ParticipantFacts => factsOf(pilot.protocol, key, after, when(call)))
    await change(
      call,
      pilot,
      known.map(({ key, after }) => ({ key, values: after })),
    )
    await insertParticipants(call.trx, pilot.pilot_id, facts)
  },
  restore: async (call, rows) => {
    const pilot = await holdPilot(call.trx, call.destination ?? '')
    const gone = rows.filter(({ before }) => before === null).map(({ key }) => key)
    await removeParticipants(call.trx, pilot.pilot_id, gone)
    const back = rows.flatMap(({ key, before }: RowRestore) => (before === null ? [] : [{ key, values: before }]))
    await change(call, pilot, back)
  },
}

/** Gives people who are there the values of a file, or those of before it, in one statement. */
async function change(
  call: ImportCall,
  { pilot_id: pilotId, protocol }: PilotRow,
  given: readonly { readonly key: string; readonly values: Values }[],
): Promise<void> {
  const rows = await participantMap(
    call.trx,
    pilotId,
    given.map(({ key }) => key),
  )
  const changes = given.flatMap(({ key, values }): ParticipantChange[] => {
    const row = rows.get(key)
    return row ? [{ row, facts: correctedFacts(protocol, row, factsOf(protocol, key, values, when(call))) }] : []
  })
  await changeParticipants(call.trx, pilotId, changes)
}

/** Pilots that are not closed, newest first. */
export async function destinations({ trx }: ImportCall) {
  const open = (await listPilots(trx)).filter(({ state }) => state !== 'closed')
  return open.map(({ pilot_id: key, name }) => ({ key, label: name }))
}

export const pilotOf = ({ trx, destination }: ImportCall): Promise<PilotRow> => pilotById(trx, destination ?? '')

export const documentContext = ({ trx, by, at, today }: ImportCall) => ({
  trx,
  by: { personId: by.personId ?? '', name: by.name },
  at,
  today,
})

const when = ({ at }: ImportCall) => ({ at })

async function validate(call: ImportCall, rows: readonly GivenRow[]): Promise<CellProblem[]> {
  const { protocol, pilot_id: pilotId } = await pilotOf(call)
  const keys = rows.map(({ key }) => key)
  const known = await participantMap(call.trx, pilotId, keys)
  const measured = known.size === 0 ? new Map<string, string>() : await firstMeasured(call.trx, pilotId, keys)
  const defaults = Object.fromEntries(
    participantColumns(protocol, call.today).columns.map((column) => [column.key, column.otherwise ?? null]),
  )
  return rows.flatMap(({ row, key, values }): CellProblem[] => {
    const before = known.get(key)
    if (before === undefined && typeof values['invited'] !== 'string')
      return [{ row, column: 'invited', value: '', code: 'required' }]
    const after = { ...(before ? valuesOf(protocol, before) : defaults), ...values }
    try {
      insistOnCorrection(protocol, { participant: key, before, after, firstMeasured: measured.get(key) })
      return []
    } catch (error) {
      if (!pilotError.is(error)) throw error
      const params: Readonly<Record<string, unknown>> = error.params
      const about = params['covariate']
      const named = typeof about === 'string' ? `c-${about}` : params['column']
      const column = typeof named === 'string' && named !== '' ? named : 'participant'
      const value = String(after[column] ?? '')
      return [{ row, column, value, code: 'refused', says: errorWords(error) }]
    }
  })
}
