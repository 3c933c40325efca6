import { expect, test } from 'vitest'
import { attemptsOf, leaksOf, partsOf, probesOf } from './parts.ts'

const table = (name: string, leaks: { verb: string; scope: string }[] = []) => ({
  table: name,
  attempts: { select: 4, insert: 4, update: 4, delete: 4 },
  leaks,
})
const procedure = (path: string) => ({ path, attempts: 14, leaks: [] })

test('every table and procedure is in exactly one part, and nothing is lost', () => {
  const detail = {
    tables: [table('membership'), table('membership_role'), table('brand_new')],
    procedures: [procedure('people.listPeople'), procedure('nothing.known'), procedure('settings.listSettings')],
    uncovered: [],
    scope: null,
  }
  const parts = partsOf(detail)
  expect(parts.map((part) => part.id)).toEqual(['people', 'settings', 'other'])
  expect(parts.flatMap((part) => part.tables)).toHaveLength(3)
  expect(parts.flatMap((part) => part.procedures)).toHaveLength(3)
})

test('attempts and leaks of a part are those of its tables and procedures', () => {
  const [people] = partsOf({
    tables: [table('membership', [{ verb: 'select', scope: 'neighbour' }])],
    procedures: [procedure('people.listPeople')],
    uncovered: [],
    scope: null,
  })
  if (people === undefined) throw new Error('the part of people is missing')
  expect(attemptsOf(table('membership'))).toBe(16)
  expect(probesOf(people)).toBe(30)
  expect(leaksOf(people)).toBe(1)
})
