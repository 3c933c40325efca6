import type { LocalDay } from '@vliegwiel/i18n'
import { errorWords } from '@vliegwiel/i18n/error-text'
import type { GivenRow, ImportCall, ImportTarget } from '@vliegwiel/imports'
import type { CellProblem, Column, TableDescription, Value, Values } from '@vliegwiel/tabular'
import { outcomeLimits } from '../outcome-limits.ts'
import { insistOnOutcome } from '../outcome-value.ts'
import { pilotError } from '../pilot-error.ts'
import type { Outcome } from '../protocol/protocol.ts'
import { numberColumn } from './number-column.ts'
import {
  measuredKeys,
  outcomesOf,
  removeOutcomes,
  replaceOutcomes,
  type OutcomeFacts,
  type OutcomeRow,
} from './outcome.repository.ts'
import { participantMap } from './participant.repository.ts'
import { pilotOf, destinations } from './participants-target.ts'

/** What came of it: a row per person, a column per outcome of the plan. An empty cell is missing, never a no. */
export const outcomesTarget: ImportTarget = {
  word: 'pilot-outcomes',
  permission: 'outcome:record',
  words: {
    title: { nl: 'Uitkomsten van een pilot', en: 'Outcomes of a pilot' },
    explanation: {
      nl: 'Een rij per persoon en een kolom per uitkomst. Leeg blijft onbekend.',
      en: 'A row for each person and a column for each outcome. Empty stays unknown.',
    },
  },
  destinations,
  describe: async (call) => describe((await pilotOf(call)).protocol.outcomes, call.today),
  validate,
  keys: (call, after, limit) => measuredKeys(call.trx, call.destination ?? '', after, limit),
  holdsNothing: (values) => Object.keys(values).every((key) => !key.startsWith('o-') || values[key] === null),
  read: async (call, keys) => {
    const { protocol, pilot_id: pilotId } = await pilotOf(call)
    const rows = await outcomesOf(call.trx, pilotId, keys)
    const people = Map.groupBy(rows, ({ participant }) => participant)
    return new Map([...people].map(([key, mine]) => [key, valuesOf(protocol.outcomes, key, mine)]))
  },
  write: async (call, changes) => {
    const { protocol, pilot_id: pilotId } = await pilotOf(call)
    const put: OutcomeFacts[] = []
    const gone: { participant: string; outcome: string }[] = []
    for (const { key, after } of changes)
      for (const outcome of protocol.outcomes) {
        const facts = factsOf(call, outcome, key, after)
        if (facts) put.push(facts)
        else gone.push({ participant: key, outcome: outcome.key })
      }
    await removeOutcomes(call.trx, pilotId, gone)
    await replaceOutcomes(call.trx, pilotId, put)
  },
  restore: async (call, rows) => {
    const { protocol, pilot_id: pilotId } = await pilotOf(call)
    const back: OutcomeFacts[] = []
    const gone: { participant: string; outcome: string }[] = []
    for (const { key, before } of rows)
      for (const outcome of protocol.outcomes) {
        const facts = before === null ? null : factsOf(call, outcome, key, before)
        if (facts) back.push(facts)
        else gone.push({ participant: key, outcome: outcome.key })
      }
    // What comes back is written over what stands there: removed and made again, it would carry an old version number.
    await removeOutcomes(call.trx, pilotId, gone)
    await replaceOutcomes(call.trx, pilotId, back)
  },
}

/** Nothing was measured after `today`. */
function describe(outcomes: readonly Outcome[], today: LocalDay): TableDescription {
  const columns: Column[] = [
    {
      key: 'participant',
      words: { nl: 'deelnemer', en: 'participant' },
      alsoCalled: ['id', 'nummer', 'number', 'klantnummer'],
      type: 'key',
      maxLength: 40,
      required: true,
    },
    {
      key: 'observed',
      words: { nl: 'gemeten op', en: 'measured on' },
      type: 'date',
      most: today,
      otherwiseWords: {
        nl: 'Niet in dit bestand? Dan kan er geen nieuwe uitkomst bij: de dag van meten hoort erbij.',
        en: 'Not in this file? Then no new outcome can be added: it needs the day of measuring.',
      },
    },
    ...outcomes.map((outcome): Column => {
      const { key, name, kind, months } = outcome
      const text = { nl: `${name}, ${months} maanden`, en: `${name}, ${months} months` }
      const about = { key: `o-${key}`, words: text, alsoCalled: [key, name] }
      return kind === 'share' ? { ...about, type: 'yes-no' } : { ...about, ...numberColumn(outcomeLimits(outcome)) }
    }),
    ...(outcomes.some(({ kind, metric }) => kind === 'days' || metric === 'outflow')
      ? [
          {
            key: 'cause',
            words: { nl: 'oorzaak van uitstroom', en: 'cause of outflow' },
            type: 'text' as const,
            maxLength: 60,
          },
        ]
      : []),
  ]
  return { columns, naturalKey: ['participant'] }
}

/** The day of an import is not the day of a measurement: without one nothing is written. */
function measuredOn(values: Values): string {
  const { observed } = values
  if (typeof observed !== 'string') throw new TypeError('an outcome without a day came past the check')
  return observed
}

const asNumber = (value: Value | undefined): number | null =>
  typeof value === 'boolean' ? Number(value) : typeof value === 'number' ? value : null

async function validate(call: ImportCall, rows: readonly GivenRow[]): Promise<CellProblem[]> {
  const { protocol, pilot_id: pilotId } = await pilotOf(call)
  const people = await participantMap(
    call.trx,
    pilotId,
    rows.map(({ key }) => key),
  )
  const there = await outcomesOf(
    call.trx,
    pilotId,
    rows.map(({ key }) => key),
  )
  const standing = Map.groupBy(there, ({ participant }) => participant)
  return rows.flatMap(({ row, key, values }): CellProblem[] => {
    const person = people.get(key)
    const measured = person && {
      arm: person.arm,
      enrolledOn: person.enrolled_on,
      consent: person.consent,
      endedOn: person.ended_on,
    }
    const filled = protocol.outcomes.filter(({ key: outcome }) => asNumber(values[`o-${outcome}`]) !== null)
    // The day of an import is not the day of a measurement, and that of another outcome is not the day of this one.
    const stands = new Map(standing.get(key)?.map(({ outcome, observed_on: on }) => [outcome, on]))
    const brings = typeof values['observed'] === 'string'
    const empty = Object.hasOwn(values, 'observed') && !brings
    if (filled.length > 0 && !brings && (empty || filled.some(({ key: outcome }) => !stands.has(outcome))))
      return [{ row, column: 'observed', value: '', code: 'required' }]
    for (const outcome of protocol.outcomes) {
      const value = asNumber(values[`o-${outcome.key}`])
      if (value === null) continue
      const given = {
        participant: key,
        outcome: outcome.key,
        value,
        cause: null,
        observedOn: typeof values['observed'] === 'string' ? values['observed'] : (stands.get(outcome.key) ?? ''),
      }
      try {
        insistOnOutcome(protocol.outcomes, measured, given)
      } catch (error) {
        if (!pilotError.is(error)) throw error
        const column =
          error.code === 'pilots:outcome-before-start'
            ? 'observed'
            : error.code === 'pilots:outcome-value'
              ? `o-${outcome.key}`
              : 'participant'
        const shown = column === 'participant' ? key : String(values[column] ?? '')
        return [{ row, column, value: shown, code: 'refused', says: errorWords(error) }]
      }
    }
    return []
  })
}

function valuesOf(outcomes: readonly Outcome[], key: string, mine: readonly OutcomeRow[]): Values {
  const has = outcomes.some(({ kind, metric }) => kind === 'days' || metric === 'outflow')
  return {
    participant: key,
    observed:
      mine
        .map(({ observed_on }) => observed_on)
        .toSorted()
        .at(-1) ?? null,
    ...Object.fromEntries(
      outcomes.map(({ key: outcome, kind }) => {
        const value = mine.find((one) => one.outcome === outcome)?.value ?? null
        return [`o-${outcome}`, value === null || kind !== 'share' ? value : value === 1]
      }),
    ),
    ...(has ? { cause: mine.find(({ cause }) => cause !== null)?.cause ?? null } : {}),
  }
}

function factsOf(call: ImportCall, outcome: Outcome, participant: string, values: Values): OutcomeFacts | null {
  const value = asNumber(values[`o-${outcome.key}`])
  if (value === null) return null
  const caused = outcome.kind === 'days' || (outcome.metric === 'outflow' && value === 1)
  return {
    participant,
    outcome: outcome.key,
    value,
    cause: caused && typeof values['cause'] === 'string' ? values['cause'] : null,
    observed_on: measuredOn(values),
    source: 'import',
    recorded_by: call.by.name,
    changed_at: call.at,
  }
}
