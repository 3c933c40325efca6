import { isBenefitRefusal, prepareRules } from '@vliegwiel/benefits'
import { examplesOf } from '@vliegwiel/benefits/kinds'
import { runExamples } from '@vliegwiel/benefits/examples'
import { expect, test } from 'vitest'
import { emptyDraft, readDraft, type CalculatorDraft } from './calculator-draft.ts'
import { exampleOf } from './example-of.ts'
import { reckon, rulesOf, type PublishedRules } from './reckon.ts'

const published: PublishedRules = {
  today: '2026-03-01',
  day: '2026-03-01',
  name: 'Voorbeeld',
  contact: { team: 'Team Inkomen', phone: '0999 00 00 00', hours: 'elke werkdag' },
  rules: {
    since: '2026-01-01T00:00:00.000Z',
    fromName: 'Landelijk',
    terms: [
      {
        term: 'unknown-values',
        value: 'last-known',
        from: '2026-01-01',
        until: null,
        legalBasis: 'art. 2',
        source: 'https://voorbeeld.example',
      },
    ],
  },
  calendar: null,
  amounts: null,
  stale: [],
}
const rules = rulesOf(published) ?? prepareRules({ ordinance: { terms: [] }, contact: { name: '', phone: '' } })
const said = { id: 'voorbeeld-1', title: 'Zestien uur', source: 'Team Inkomen' }

function saved(more: Partial<CalculatorDraft>) {
  const draft = { ...emptyDraft(published.today), age: '35', hourly: '14,71', hours: '16', ...more }
  const { question } = readDraft(draft)
  if (question === null) throw new Error('the form is not filled in')
  const outcome = reckon(question, rules, published)
  if (isBenefitRefusal(outcome)) throw outcome
  return exampleOf(question, outcome, rules, said)
}

test('an outcome becomes an example that passes under the same rules', () => {
  for (const more of [
    {},
    { monthsUsed: '6' },
    { decision: 'granted' },
    { household: 'single-parent', childAge: '4' },
  ] as const) {
    const example = saved(more)
    if (example === null) throw new Error('it can be held')
    const examples = examplesOf({ id: 'root', type: 'root', fields: {}, children: [example] })
    expect(runExamples(rules, examples)).toMatchObject([{ passed: true, differences: [] }])
  }
})

test('what an example cannot hold gives none', () => {
  expect(saved({ housemates: '1' })).toBeNull()
  expect(saved({ otherIncome: '100' })).toBeNull()
})

test('without rules or somebody to call there is nothing to reckon with', () => {
  expect(rulesOf({ ...published, rules: null })).toBeNull()
  expect(rulesOf({ ...published, contact: null })).toBeNull()
})

test('what is refused says so instead of a guess', () => {
  const { question } = readDraft({ ...emptyDraft('2019-01-01'), age: '35', pay: 'net', net: '400' })
  if (question === null) throw new Error('the form is not filled in')
  expect(isBenefitRefusal(reckon(question, rules, published))).toBe(true)
})
