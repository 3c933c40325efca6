import { checkDocument } from '@vliegwiel/configuration/kind'
import { describe, expect, test } from 'vitest'
import { lifeEvents, questionKind } from '../kinds/index.ts'
import { difficultyOf } from '../plain-language/index.ts'
import { indexQuestions, searchQuestions } from '../search/index.ts'
import { libraryDocuments, libraryQuestions } from './index.ts'

test('thirty questions at least, each with its own key and a source', () => {
  expect(libraryQuestions.length).toBeGreaterThanOrEqual(30)
  expect(new Set(libraryQuestions.map(({ key }) => key)).size).toBe(libraryQuestions.length)
  expect(new Set(libraryQuestions.map(({ event }) => event))).toEqual(new Set(Object.keys(lifeEvents)))
  expect(libraryQuestions.filter(({ source }) => source === '')).toEqual([])
})

describe('each is a good document', () => {
  test.each(libraryDocuments)('$key', ({ content }) => {
    const found = checkDocument(questionKind, content)
    expect(found.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(found.map(({ rule, problem }) => `${rule}: ${problem.nl}`)).toEqual([])
  })
  test.each(libraryQuestions)(
    'the short answer of $key has at most 20 words a sentence and no amount',
    ({ summary }) => {
      expect(summary.length).toBeLessThanOrEqual(240)
      expect(summary).not.toMatch(/€|\d{3}/)
      expect(difficultyOf(summary)).toBeLessThan(60)
    },
  )
})

// As people type it. The first four stand in the design of the portal.
const index = indexQuestions(libraryQuestions)
test.each([
  ['wanneer krijg ik men geld', 'betaaldag'],
  ['oppas', 'kinderopvangtoeslag'],
  ['fiets naar werk', 'fiets-en-vervoer'],
  ['boete', 'boete'],
  ['mijn geld is er niet', 'geen-geld-gekregen'],
  ['samen wonen', 'samenwonen'],
  ['kan ik op vakansie', 'vakantie'],
  ['vakantigeld', 'vakantiegeld'],
  ['wasmasjine stuk', 'bijzondere-bijstand'],
  ['schulde', 'schulden'],
  ['huishoudelijke hulp', 'wmo'],
  ['bezwaarschrift', 'bezwaar'],
  ['kostendelersnorm', 'huisgenoten'],
  ['zzp', 'eigen-bedrijf'],
  ['cursus', 'opleiding'],
  ['Nederlands leren', 'taal-leren'],
  ['giften van familie', 'giften'],
  ['ik ben ziek', 'ziek'],
  ['verhuizing', 'verhuizen'],
  ['zwemles', 'kind-school-sport'],
])('who looks for “%s” finds %s first', (asked, key) => {
  expect(searchQuestions(index, asked)[0]?.entry.key).toBe(key)
})
