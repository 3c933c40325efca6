import type { Side } from './side.ts'

const now = `now()`
const today = `'2026-01-01'`
const text = (value: string) => `'${value}'`

/** One row for each table of pilots. The publication was withdrawn: what stands is meant to be read by others. */
export function pilotProbeRows(side: Side, secret: string): Readonly<Record<string, Readonly<Record<string, string>>>> {
  const pilot = { pilot_id: text(side.pilotId) }
  const participant = text(side.documentKey)
  return {
    pilot: {
      ...pilot,
      key: text(side.documentKey),
      name: text(secret),
      state: text('running'),
      protocol: text(JSON.stringify(protocolOfProbe(secret))),
      plan_hash: text(secret),
      protocol_from: now,
      seed: text(secret),
      seed_commitment: text(secret),
      created_at: now,
    },
    pilot_amendment: {
      ...pilot,
      number: '1',
      changes: `'[]'`,
      plan_hash: text(secret),
      reason: text(secret),
      by_name: text(secret),
      at: now,
    },
    pilot_participant: {
      ...pilot,
      participant,
      covariates: text(JSON.stringify({ remark: secret })),
      state: text('willing'),
      consent: text('given'),
      invited_on: today,
      reason: text(secret),
      changed_at: now,
    },
    pilot_allocation: {
      ...pilot,
      number: '1',
      participant,
      stratum: text(secret),
      position: '1',
      arm: text('help'),
      by_name: text(secret),
      at: now,
    },
    pilot_outcome: {
      ...pilot,
      participant,
      outcome: text('probe'),
      value: '1',
      cause: text(secret),
      observed_on: today,
      source: text('hand'),
      recorded_by: text(secret),
      changed_at: now,
    },
    pilot_publication: {
      ...pilot,
      number: '1',
      tenant_name: text(secret),
      pilot_key: text(side.documentKey),
      content: text(JSON.stringify({ title: secret })),
      consent: text(secret),
      published_at: now,
      published_by: text(secret),
      withdrawn_at: now,
    },
  }
}

/** A whole plan without parts, so that every reading gets to its question. */
const protocolOfProbe = (secret: string) => ({
  title: secret,
  question: secret,
  population: secret,
  unit: 'person',
  design: 'random-simple',
  notRandomReason: null,
  blockSize: null,
  people: 2,
  clusters: null,
  startsOn: '2026-01-01',
  stopRule: secret,
  lot: 'here',
  family: 'holm',
  power: 0.8,
  priorSd: 0.1,
  arms: [
    {
      key: 'help',
      name: secret,
      role: 'help',
      share: 1,
      capacity: null,
      costPerPerson: null,
      description: secret,
      ingredients: [],
    },
  ],
  outcomes: [],
  covariates: [],
  criteria: [],
})
