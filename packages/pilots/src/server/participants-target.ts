import type { GivenRow, ImportCall, ImportTarget } from '@vliegwiel/imports'
import type { CellProblem, Column, Values } from '@vliegwiel/tabular'
import { insistOnCriteria } from '../enrolment/enrolment.ts'
import type { Covariates } from '../enrolment/allocate.ts'
import { PilotError } from '../pilot-error.ts'
import type { Covariate, Protocol } from '../protocol/protocol.ts'
import { refusalWords } from '../refusal-words.ts'
import { lockPlan } from './open-pilot.ts'
import {
  changeParticipant,
  insertParticipants,
  participantMap,
  participantsByKey,
  removeParticipants,
  type ParticipantFacts,
  type ParticipantRow,
} from './participant.repository.ts'
import { measuredAmong } from './outcome.repository.ts'
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
  describe: async (call) => describe(await pilotOf(call), call.today),
  validate,
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
    const context = documentContext(call)
    let pilot = await holdPilot(call.trx, call.destination ?? '')
    if (armsComeAlong(pilot.protocol)) pilot = await lockPlan(context, pilot)
    const known = await participantMap(
      call.trx,
      pilot.pilot_id,
      changes.map(({ key }) => key),
    )
    const fresh: ParticipantFacts[] = []
    for (const { key, after } of changes) {
      const row = known.get(key)
      const facts = factsOf(pilot.protocol, key, after, call)
      if (row) await changeParticipant(call.trx, pilot.pilot_id, row, keepState(row, facts))
      else fresh.push(facts)
    }
    await insertParticipants(call.trx, pilot.pilot_id, fresh)
  },
  restore: async (call, rows) => {
    const pilot = await holdPilot(call.trx, call.destination ?? '')
    await removeParticipants(
      call.trx,
      pilot.pilot_id,
      rows.filter(({ before }) => before === null).map(({ key }) => key),
    )
    const back = rows.filter(({ before }) => before !== null)
    const known = await participantsByKey(
      call.trx,
      pilot.pilot_id,
      back.map(({ key }) => key),
    )
    for (const row of known) {
      const before = back.find(({ key }) => key === row.participant)?.before
      if (before)
        await changeParticipant(
          call.trx,
          pilot.pilot_id,
          row,
          keepState(row, factsOf(pilot.protocol, row.participant, before, call)),
        )
    }
  },
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

/** The lot was drawn elsewhere, or not at all: the file says who is in which arm. */
const armsComeAlong = ({ lot, design }: Protocol) => lot === 'elsewhere' || design === 'not-random'

function describe({ protocol }: PilotRow, day: string) {
  const columns: Column[] = [
    {
      key: 'participant',
      words: { nl: 'deelnemer', en: 'participant' },
      hint: {
        nl: 'Een eigen nummer. Nooit een naam of burgerservicenummer.',
        en: 'A number of your own. Never a name or citizen number.',
      },
      alsoCalled: ['id', 'nummer', 'number', 'klantnummer'],
      type: 'key',
      maxLength: 40,
      pattern: {
        test: /^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/,
        words: { nl: 'letters, cijfers, punt en streepje', en: 'letters, digits, dot and hyphen' },
      },
      refusesBsn: true,
      required: true,
    },
    {
      key: 'invited',
      words: { nl: 'uitgenodigd op', en: 'invited on' },
      hint: { nl: 'Leeg: vandaag.', en: 'Empty: today.' },
      type: 'date',
      otherwise: day,
    },
    {
      key: 'consent',
      words: { nl: 'doet mee', en: 'takes part' },
      hint: { nl: 'Ja: deze persoon gaf toestemming.', en: 'Yes: this person gave consent.' },
      alsoCalled: ['toestemming', 'consent'],
      type: 'yes-no',
      // Who is in an arm already said yes before.
      otherwise: armsComeAlong(protocol),
    },
    ...(protocol.design === 'random-cluster'
      ? [{ key: 'cluster', words: { nl: 'eenheid', en: 'unit' }, type: 'key' as const, maxLength: 60, required: true }]
      : []),
    ...(armsComeAlong(protocol)
      ? [
          {
            key: 'arm',
            words: { nl: 'variant', en: 'arm' },
            alsoCalled: ['treat', 'groep', 'group'],
            type: 'choice' as const,
            required: true,
            options: protocol.arms.map(({ key, name }) => ({ value: key, words: { nl: name, en: name } })),
          },
        ]
      : []),
    ...protocol.covariates.map(columnOf),
  ]
  return { columns, naturalKey: ['participant'] }
}

function columnOf({ key, name, type, options }: Covariate): Column {
  const about = { key: `c-${key}`, words: { nl: name, en: name }, alsoCalled: [key] }
  if (type === 'number') return { ...about, type: 'decimal' }
  if (type === 'yes-no') return { ...about, type: 'yes-no' }
  return { ...about, type: 'choice', options: options.map((value) => ({ value, words: { nl: value, en: value } })) }
}

async function validate(call: ImportCall, rows: readonly GivenRow[]): Promise<CellProblem[]> {
  const { protocol, pilot_id: pilotId } = await pilotOf(call)
  const known = await participantMap(
    call.trx,
    pilotId,
    rows.map(({ key }) => key),
  )
  return rows.flatMap(({ row, key, values }): CellProblem[] => {
    const covariates = covariatesOf(protocol, values)
    const before = known.get(key)
    try {
      insistOnCriteria(protocol, covariates)
      const drawn = before !== undefined && before.arm !== null && !armsComeAlong(protocol)
      if (drawn && JSON.stringify(covariates) !== JSON.stringify(covariatesOf(protocol, valuesOf(protocol, before))))
        throw new PilotError('plan-locked', { participant: key })
      return []
    } catch (error) {
      if (!(error instanceof PilotError)) throw error
      const about = error.params['covariate']
      const column = typeof about === 'string' ? `c-${about}` : 'participant'
      return [
        {
          row,
          column,
          value: String(values[column] ?? ''),
          code: 'refused',
          says: refusalWords(error.code, error.params),
        },
      ]
    }
  })
}

function covariatesOf({ covariates }: Protocol, values: Values): Covariates {
  return Object.fromEntries(
    covariates.flatMap(({ key }) => {
      const value = values[`c-${key}`]
      return value === null || value === undefined ? [] : [[key, value]]
    }),
  )
}

function valuesOf(protocol: Protocol, row: ParticipantRow): Values {
  return {
    participant: row.participant,
    invited: row.invited_on,
    consent: row.consent === 'given',
    ...(protocol.design === 'random-cluster' ? { cluster: row.cluster } : {}),
    ...(armsComeAlong(protocol) ? { arm: row.arm } : {}),
    ...Object.fromEntries(protocol.covariates.map(({ key }) => [`c-${key}`, row.covariates[key] ?? null])),
  }
}

function factsOf(
  protocol: Protocol,
  key: string,
  values: Values,
  { at, today }: Pick<ImportCall, 'at' | 'today'>,
): ParticipantFacts {
  const text = (name: string) => (typeof values[name] === 'string' ? values[name] : null)
  const invited = text('invited') ?? today
  const arm = armsComeAlong(protocol) ? text('arm') : null
  const given = values['consent'] === true || arm !== null
  return {
    participant: key,
    covariates: covariatesOf(protocol, values),
    cluster: text('cluster'),
    stratum: null,
    state: arm === null ? (given ? 'willing' : 'invited') : 'enrolled',
    consent: given ? 'given' : 'none',
    arm,
    took_part: arm !== null,
    invited_on: invited,
    consent_on: given ? invited : null,
    enrolled_on: arm === null ? null : invited,
    started_on: null,
    ended_on: null,
    reason: null,
    changed_at: at,
  }
}

/** Who is in the randomisation stays where it put them, whatever a later file says. */
function keepState(row: ParticipantRow, facts: ParticipantFacts): Partial<ParticipantFacts> {
  const { covariates, cluster, invited_on, changed_at } = facts
  if (row.state !== 'invited' && row.state !== 'willing') return { covariates, cluster, invited_on, changed_at }
  const { state, consent, consent_on, arm, took_part, enrolled_on } = facts
  return { covariates, cluster, invited_on, changed_at, state, consent, consent_on, arm, took_part, enrolled_on }
}
