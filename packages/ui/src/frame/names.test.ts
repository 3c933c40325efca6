import { expect, test } from 'vitest'
import { nameOfPress } from '../keys/shortcuts.ts'
import { markOf } from '../appearance/marks.ts'
import { initialsOf } from './top-bar.tsx'

test.each([
  ['Helmond', 'He'],
  ['Den Helder', 'DH'],
  ['Utrecht', 'Ut'],
  ['Bergen op Zoom', 'BO'],
  ['’s-Hertogenbosch', 'He'],
  ['Helmond-De Peel', 'HD'],
])('the mark of %s is %s', (name, mark) => {
  expect(markOf(name)).toBe(mark)
})

test.each([
  ['Samira El Amrani', 'SE'],
  ['Els', 'EL'],
  ['', ''],
])('the initials of "%s" are "%s"', (name, initials) => {
  expect(initialsOf(name)).toBe(initials)
})

test('presses get one name on every machine; Alt is left to the browser', () => {
  const press = { key: 'k', ctrlKey: false, metaKey: false, altKey: false }
  expect(nameOfPress(press)).toBe('k')
  expect(nameOfPress({ ...press, ctrlKey: true })).toBe('mod+k')
  expect(nameOfPress({ ...press, metaKey: true, key: 'K' })).toBe('mod+k')
  expect(nameOfPress({ ...press, altKey: true })).toBeNull()
  expect(nameOfPress({ ...press, key: 'Escape' })).toBe('Escape')
  expect(nameOfPress({ ...press, key: '?' })).toBe('?')
})
