import { profileSetOf } from '@vliegwiel/clients/kinds'
import type { Block } from '@vliegwiel/configuration'
import { describe, expect, test } from 'vitest'
import { campaignFigures, weeksIn } from './campaign-figures.ts'
import { caseloadFigures, clientsIn, clientsText } from './caseload-figures.ts'
import { knownIn, knownOf, knownText, personIn } from './person-in-address.ts'

const block = (type: string, id: string, fields: Block['fields']): Block => ({ id, type, fields })
const set = profileSetOf({
  id: 'root',
  type: 'root',
  fields: { title: 'x' },
  children: [
    block('characteristic', 'k', { key: 'vermogen', name: 'vermogen', type: 'number', least: 0, most: 100 }),
    block('characteristic', 'z', { key: 'zorg', name: 'zorg', type: 'yes-no' }),
    block('profile', 'l', { key: 'licht', name: 'Licht', intensity: 50 }),
    block('profile', 'i', { key: 'intensief', name: 'Intensief', intensity: 200 }),
    block('profile', 'o', { key: 'open', name: 'Open', intensity: null }),
  ],
})
const draft = { people: 27_000, weeks: 104, start: '2026-03-02', perDay: 3, daysPerWeek: 4, done: [] }

describe('a campaign of conversations', () => {
  test('27,000 in 104 weeks is 260 a week, 259.6 exactly, and 22 workers at three talks a day', () => {
    const figures = campaignFigures(draft, 'test')
    expect(figures?.plan.perWeek.value).toBe(260)
    expect(figures?.plan.perWeekExact.value).toBe(259.6)
    expect(figures?.plan.workers.value).toBe(22)
    expect(figures?.plan.burnUp.at(-1)).toMatchObject({ week: 104, people: 27_000 })
    expect(figures?.outlook).toMatchObject({ pace: null, end: null, spread: null })
  })

  test('at today’s pace it ends later, with a spread, and more workers would still bring it in', () => {
    const figures = campaignFigures({ ...draft, done: [200, 210, 230, 240, 215, 225, 220, 220] }, 'test')
    expect(figures).toMatchObject({
      spoken: 1_760,
      today: '2026-04-26',
      outlook: { pace: 220, neededPerWeek: 263 },
      workersNeeded: 22,
    })
    expect((figures?.outlook.late ?? 0) > 0).toBe(true)
  })

  test('what is missing or impossible gives no figure', () => {
    expect(campaignFigures({ ...draft, people: null }, 'test')).toBeNull()
    expect(campaignFigures({ ...draft, start: '2026-02-30' }, 'test')).toBeNull()
    expect(campaignFigures({ ...draft, people: 10, done: [11] }, 'test')).toBeNull()
    expect(weeksIn('200, 210;220')).toEqual([200, 210, 220])
    expect(weeksIn('200, veel')).toBeNull()
  })
})

describe('a caseload', () => {
  test('100 light and 50 intensive clients are 150 usual ones: three workers at a norm of 50, 20 for every 1,000', () => {
    const clients = clientsIn('licht:100,intensief:50,vliegen:9,licht', set)
    expect(clientsText(clients)).toBe('licht:100,intensief:50')
    expect(caseloadFigures(set, { clients, workers: 1, norm: 50 })).toMatchObject({
      clients: 150,
      weighted: 15_000,
      perWorker: 15_000,
      workersAtNorm: 3,
      perThousand: 2_000,
      growth: 200,
    })
  })

  test('without a norm, workers or weight nothing is made up', () => {
    expect(caseloadFigures(set, { clients: new Map([['open', 3]]), workers: null, norm: null })).toMatchObject({
      weighted: 0,
      unknown: 3,
      perWorker: null,
      workersAtNorm: null,
      growth: null,
    })
  })
})

test('a made-up person goes to the address and back; what the set does not know is left out', () => {
  const known = knownIn('vermogen:12,5;zorg:yes;constructor:1', set)
  expect(known).toEqual({ vermogen: '12,5', zorg: 'yes' })
  expect(knownIn(knownText(known), set)).toEqual(known)
  expect(knownOf({ vermogen: 12.5, zorg: true })).toEqual(known)
  expect(personIn(known, set)).toEqual({ vermogen: 12.5, zorg: 'yes' })
  expect(personIn({ vermogen: '12,', zorg: ' ' }, set)).toEqual({ vermogen: 12, zorg: null })
  expect(personIn({ vermogen: 'veel' }, set)).toEqual({ vermogen: 'veel' })
})
