import { page } from '@vliegwiel/configuration'
import { describeKind } from '@vliegwiel/configuration/kind'
import { mergeDocuments, type Block } from '@vliegwiel/configuration/merge'
import { expect, test } from 'vitest'
import { choicesOf, proposed, questionOf, questionsOf } from './question.ts'
import { applyChoices } from './merge-choices.ts'

const kind = describeKind(page)
const notice = (weight: string, body: string): Block => ({ id: 'a', type: 'notice', fields: { weight, body } })
const root = (...children: Block[]): Block => ({ id: 'root', type: 'root', fields: { title: 'T' }, children })

test('two fields of one block are one question, decided at once', () => {
  const [base, theirs, mine] = [root(notice('info', 'een')), root(notice('warn', 'twee')), root(notice('', 'drie'))]
  const result = mergeDocuments(base, theirs, mine)
  const questions = questionsOf(kind, base, theirs, mine, result.conflicts)
  expect(questions.map(({ name, fields }) => [name, fields.length])).toEqual([['drie', 2]])
  const decisions = new Map([[questions[0]?.id ?? '', { way: 'take' as const }]])
  expect(applyChoices(result, theirs, choicesOf(result.conflicts, decisions))).toEqual(theirs)
})

test('the first text of both takes what one side alone changed, sentence by sentence', () => {
  const sides = { was: notice('info', 'Een. Twee. Drie.'), becomes: notice('warn', 'Nul. Twee. Drie.') }
  const about = { id: 'x', blockId: 'a', reason: 'field' as const }
  const clean = questionOf(kind, about, { ...sides, yours: notice('info', 'Een. Twee. Vier.') })
  expect(proposed(clean)).toEqual({ values: { weight: 'warn', body: 'Nul. Twee. Vier.' }, clashes: [] })
})

test('what both changed is a clash with both shown, and mine stands until somebody chose: never "de 23e 18e"', () => {
  const day = (of: string) => `Wij betalen op de ${of} van de maand.`
  const sides = { was: notice('info', day('20e')), becomes: notice('warn', day('23e')), yours: notice('', day('18e')) }
  const question = questionOf(kind, { id: 'x', blockId: 'a', reason: 'field' }, sides)
  const { values, clashes } = proposed(question)
  expect(values).toEqual({ weight: '', body: day('18e') })
  expect(clashes).toMatchObject([
    { id: 'weight', theirs: 'warn', mine: '', canBoth: false },
    { id: 'body/0', was: day('20e'), theirs: day('23e'), mine: day('18e'), canBoth: true },
  ])
  const chosen = new Map([['weight', 'theirs'] as const, ['body/0', 'theirs'] as const])
  expect(proposed(question, chosen).values).toEqual({ weight: 'warn', body: day('23e') })
})

test('a block that one side lacks is asked about with what the other holds', () => {
  const about = { id: 'x', blockId: 'a', reason: 'removed-mine' as const }
  const question = questionOf(kind, about, { was: notice('info', 'een'), becomes: notice('info', 'twee'), yours: null })
  expect(question).toMatchObject({ name: 'twee', there: { yours: false }, fields: [{ was: 'een', becomes: 'twee' }] })
})
