import { expect, test } from 'vitest'
import { environmentQuestions, mappingOf } from './environment.ts'

const label = { nl: 'Telefoon', en: 'Phone' }
const value = (text: string, here: string | null) => ({
  kind: 'page',
  key: 'betaaldata',
  blockId: 'contact',
  field: 'phone',
  label,
  value: text,
  here,
})

test('the same number in two texts is one question, with what stands here in either', () => {
  expect(environmentQuestions([value('14 000', null), value('14 000', '14 030'), value('Team Werk', null)])).toEqual([
    { value: '14 000', label, here: '14 030', places: 2 },
    { value: 'Team Werk', label, here: null, places: 1 },
  ])
})

test('what was typed wins, then what stands here; what stays as it is needs no mapping', () => {
  const questions = environmentQuestions([value('14 000', '14 030'), value('Team Werk', null), value('9 uur', null)])
  expect(mappingOf(questions, new Map())).toEqual([{ from: '14 000', to: '14 030' }])
  const typed = new Map([
    ['14 000', ' 030 286 00 00 '],
    ['Team Werk', 'Werk en Inkomen'],
    ['9 uur', ''],
  ])
  expect(mappingOf(questions, typed)).toEqual([
    { from: '14 000', to: '030 286 00 00' },
    { from: 'Team Werk', to: 'Werk en Inkomen' },
  ])
})
