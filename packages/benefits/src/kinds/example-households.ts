import type { Words } from '@vliegwiel/configuration/kind'
import type { IsoDate } from '../dates/iso-date.ts'
import type { Situation } from '../norm/situation.ts'
import type { Job } from '../wage/job.ts'

/** A household of which everybody can picture the money, for the question: what does a new amount do? */
export interface ExampleHousehold {
  readonly words: Words
  readonly situation: Situation
  /** The job on a month that begins with this day; null: no work. */
  readonly job: (day: IsoDate) => Job | null
}

const w = (nl: string, en: string): Words => ({ nl, en })
const none = () => null
const net = (cents: number) => (day: IsoDate) => ({ start: day, pay: { kind: 'net', cents } }) as const
const hours = (weekly: number) => (day: IsoDate) =>
  ({ start: day, pay: { kind: 'hourly', hourlyCents: 1600, weeklyCentihours: weekly * 100 } }) as const
const mate = { age: 40 }
const base = { decision: 'granted', benefitSince: '2022-01-01' } as const
const single = (age: number, more: Partial<Situation> = {}): Situation => ({
  household: 'single',
  person: { age },
  ...base,
  ...more,
})
const parent = (age: number, more: Partial<Situation> = {}): Situation => ({
  household: 'single-parent',
  person: { age },
  youngestChild: { age: 4 },
  ...base,
  ...more,
})
const couple = (age: number, partner: number, more: Partial<Situation> = {}): Situation => ({
  household: 'couple',
  person: { age },
  partner: { age: partner },
  ...base,
  ...more,
})
const pensioner = { person: { age: 70, pensioner: true } } as const

/** Twenty-four households: every norm that is common, without work, with a little work and with more. */
export const exampleHouseholds: readonly ExampleHousehold[] = [
  { words: w('Alleenstaande van 19', 'Single, 19'), situation: single(19), job: none },
  { words: w('Alleenstaande van 25', 'Single, 25'), situation: single(25), job: none },
  { words: w('Alleenstaande van 35', 'Single, 35'), situation: single(35), job: none },
  {
    words: w('Alleenstaande van 35, één huisgenoot', 'Single, 35, one housemate'),
    situation: single(35, { housemates: [mate] }),
    job: none,
  },
  {
    words: w('Alleenstaande van 35, drie huisgenoten', 'Single, 35, three housemates'),
    situation: single(35, { housemates: [mate, mate, mate] }),
    job: none,
  },
  {
    words: w('Alleenstaande van 70', 'Single, 70'),
    situation: single(70, pensioner),
    job: none,
  },
  {
    words: w('Alleenstaande van 35 in een inrichting', 'Single, 35, in an institution'),
    situation: single(35, { institution: 'person' }),
    job: none,
  },
  { words: w('Alleenstaande ouder van 20', 'Single parent, 20'), situation: parent(20), job: none },
  { words: w('Alleenstaande ouder van 30', 'Single parent, 30'), situation: parent(30), job: none },
  { words: w('Gehuwden van 20 en 20', 'Couple, 20 and 20'), situation: couple(20, 20), job: none },
  {
    words: w('Gehuwden van 20 en 20 met kind', 'Couple, 20 and 20, a child'),
    situation: couple(20, 20, { youngestChild: { age: 1 } }),
    job: none,
  },
  { words: w('Gehuwden van 30 en 20', 'Couple, 30 and 20'), situation: couple(30, 20), job: none },
  { words: w('Gehuwden van 40 en 38', 'Couple, 40 and 38'), situation: couple(40, 38), job: none },
  {
    words: w('Gehuwden van 40 en 38, één huisgenoot', 'Couple, 40 and 38, one housemate'),
    situation: couple(40, 38, { housemates: [mate] }),
    job: none,
  },
  {
    words: w('Alleenstaande van 35, verdient € 400', 'Single, 35, earns €400'),
    situation: single(35),
    job: net(40_000),
  },
  {
    words: w('Alleenstaande van 35, verdient € 1.000', 'Single, 35, earns €1,000'),
    situation: single(35),
    job: net(100_000),
  },
  {
    words: w('Alleenstaande van 25, verdient € 400', 'Single, 25, earns €400'),
    situation: single(25),
    job: net(40_000),
  },
  {
    words: w('Alleenstaande van 35, 12 uur werk voor € 16', 'Single, 35, 12 hours of work at €16'),
    situation: single(35),
    job: hours(12),
  },
  {
    words: w('Alleenstaande van 35, 20 uur werk voor € 16', 'Single, 35, 20 hours of work at €16'),
    situation: single(35),
    job: hours(20),
  },
  {
    words: w('Alleenstaande ouder van 30, verdient € 600', 'Single parent, 30, earns €600'),
    situation: parent(30),
    job: net(60_000),
  },
  {
    words: w('Alleenstaande ouder van 30, 16 uur werk voor € 16', 'Single parent, 30, 16 hours of work at €16'),
    situation: parent(30),
    job: hours(16),
  },
  {
    words: w('Gehuwden van 40 en 38, één verdient € 800', 'Couple, 40 and 38, one earns €800'),
    situation: couple(40, 38),
    job: net(80_000),
  },
  {
    words: w('Gehuwden van 40 en 38, 24 uur werk voor € 16', 'Couple, 40 and 38, 24 hours of work at €16'),
    situation: couple(40, 38),
    job: hours(24),
  },
  {
    words: w('Alleenstaande van 35, medisch beperkt, verdient € 500', 'Single, 35, medically limited, earns €500'),
    situation: single(35, { medicallyLimited: true }),
    job: net(50_000),
  },
]
