import { expect, test } from 'vitest'
import { freeKey, isKey, keyOfTitle } from './document-key.ts'
import { filterDocuments, sortDocuments, type DocumentLine } from './document-line.ts'

const line = (title: string, more: Partial<DocumentLine> = {}) =>
  ({
    kind: 'page',
    key: keyOfTitle(title),
    title,
    status: 'in-force',
    origin: 'own',
    open: [],
    waiting: 0,
    overridesBelow: 0,
    since: null,
    lastAt: null,
    ...more,
  }) as unknown as DocumentLine
const titles = (lines: readonly DocumentLine[]) => lines.map(({ title }) => title)

test('the address comes from the title, without accents, signs and a hyphen at the end', () => {
  expect(keyOfTitle('Wat is vakantiegeld?')).toBe('wat-is-vakantiegeld')
  expect(keyOfTitle('Foto’s & café’s (2026)')).toBe('fotos-cafes-2026')
  expect(keyOfTitle('?')).toBe('')
  expect(isKey(keyOfTitle(`${'lang '.repeat(15)}eind van de titel`))).toBe(true)
  expect([isKey('a-b'), isKey('-a'), isKey('A'), isKey('a--b'), isKey('')]).toEqual([true, false, false, false, false])
})

test('a key in use gets the first number that is free', () => {
  expect(freeKey('a', new Set(['b']))).toBe('a')
  expect(freeKey('a', new Set(['a', 'a-2']))).toBe('a-3')
})

test('filters go together; accents do not count', () => {
  const lines = [
    line('Café', { origin: 'inherited' }),
    line('Cafetaria', { waiting: 1 }),
    line('Werk', { open: [{ state: 'draft', errors: 2 }] as unknown as DocumentLine['open'] }),
  ]
  expect(titles(filterDocuments(lines, { text: 'cafe' }))).toEqual(['Café', 'Cafetaria'])
  expect(titles(filterDocuments(lines, { text: 'cafe', origin: 'inherited' }))).toEqual(['Café'])
  expect(titles(filterDocuments(lines, { status: 'waiting' }))).toEqual(['Cafetaria'])
  for (const status of ['open', 'draft', 'errors'] as const)
    expect(titles(filterDocuments(lines, { status }))).toEqual(['Werk'])
})

test('a column orders, and what is equal stays by title in both directions', () => {
  const lines = [line('B', { overridesBelow: 1 }), line('A', { overridesBelow: 1 }), line('C', { overridesBelow: 4 })]
  expect(titles(sortDocuments(lines, { column: 'below', direction: 'descending' }))).toEqual(['C', 'A', 'B'])
  expect(titles(sortDocuments(lines, { column: 'title', direction: 'ascending' }))).toEqual(['A', 'B', 'C'])
})
