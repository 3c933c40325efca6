import { page } from '@vliegwiel/configuration'
import { describeKind } from '@vliegwiel/configuration/kind'
import { mergeDocuments, type Block } from '@vliegwiel/configuration/merge'
import { expect, test } from 'vitest'
import { choicesOf, questionOf, questionsOf, suggested } from './question.ts'
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

test('the first text of both takes what one side alone changed, and says when it had to guess', () => {
  const sides = { was: notice('info', 'een twee drie'), becomes: notice('warn', 'nul twee drie') }
  const about = { id: 'x', blockId: 'a', reason: 'field' as const }
  const clean = questionOf(kind, about, { ...sides, yours: notice('info', 'een twee vier') })
  expect(suggested(clean)).toEqual({ values: { weight: 'warn', body: 'nul twee vier' }, clean: true })
  const guessed = questionOf(kind, about, { ...sides, yours: notice('', 'een twee drie') })
  expect(suggested(guessed)).toEqual({ values: { weight: '', body: 'nul twee drie' }, clean: false })
})

test('a block that one side lacks is asked about with what the other holds', () => {
  const about = { id: 'x', blockId: 'a', reason: 'removed-mine' as const }
  const question = questionOf(kind, about, { was: notice('info', 'een'), becomes: notice('info', 'twee'), yours: null })
  expect(question).toMatchObject({ name: 'twee', there: { yours: false }, fields: [{ was: 'een', becomes: 'twee' }] })
})
