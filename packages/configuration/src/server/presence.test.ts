import { expect, test } from 'vitest'
import { Presence } from './presence.ts'

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 26, 9, 0, seconds))
const [anna, bo] = ['anna', 'bo'].map((personId) => ({ tenantId: 'helmond', document: 'page/geld', personId })) as [
  { tenantId: string; document: string; personId: string },
  { tenantId: string; document: string; personId: string },
]

test('others who have it open are there, oneself is not, and who gave no sign for a while is gone', () => {
  const presence = new Presence()
  presence.note(anna, at(0))
  expect(presence.others(anna, at(1))).toEqual([])
  expect(presence.others(bo, at(1))).toEqual(['anna'])
  expect(presence.others(bo, at(49))).toEqual(['anna'])
  expect(presence.others(bo, at(50))).toEqual([])
  presence.note(anna, at(40))
  expect(presence.others(bo, at(80))).toEqual(['anna'])
})

test('nobody is seen from another tenant or at another document', () => {
  const presence = new Presence()
  presence.note(anna, at(0))
  expect(presence.others({ ...bo, tenantId: 'emmen' }, at(1))).toEqual([])
  expect(presence.others({ ...bo, document: 'page/werk' }, at(1))).toEqual([])
})

test('a sign of each of very many forgets the oldest, not the newest', () => {
  const presence = new Presence()
  for (let n = 0; n < 20_001; n += 1) presence.note({ ...anna, personId: `p${n}` }, at(0))
  const there = presence.others(bo, at(1))
  expect(there).toHaveLength(20_000)
  expect([there.at(0), there.at(-1)]).toEqual(['p1', 'p20000'])
})
