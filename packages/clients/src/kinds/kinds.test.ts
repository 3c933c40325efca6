import type { Block, Fields } from '@vliegwiel/configuration'
import { checkDocument, emptyDocument, structureProblems } from '@vliegwiel/configuration/kind'
import { describe, expect, test } from 'vitest'
import { conversationFormKind } from './conversation-form-kind.ts'
import { crosswalkKind } from './crosswalk-kind.ts'
import { clientKinds, conditionWords } from './index.ts'
import { ladderKind } from './ladder-kind.ts'
import { lifeDomainsKind } from './life-domains-kind.ts'
import { outflowReasonsKind } from './outflow-reasons-kind.ts'
import { retentionRulesOf, retentionScheduleKind } from './retention-schedule-kind.ts'

const block = (type: string, id: string, fields: Fields): Block => ({ id, type, fields })
const root = (fields: Fields, ...children: readonly Block[]): Block => ({
  id: 'root',
  type: 'root',
  fields,
  ...(children.length > 0 ? { children } : {}),
})
const rules = (kind: (typeof clientKinds)[number], content: Block, severity = 'error') =>
  checkDocument(kind, content)
    .filter((found) => found.severity === severity)
    .map(({ rule, blockId, field }) => `${rule} ${blockId}${field === null ? '' : ` ${field}`}`)

describe('every kind of this slice', () => {
  test.each(clientKinds.map((kind) => [kind.word, kind] as const))(
    '%s begins with a document that can be kept, and its checks answer',
    (_word, kind) => {
      const content = emptyDocument(kind, 'Naam')
      expect(structureProblems(kind, content)).toEqual([])
      expect(() => checkDocument(kind, content)).not.toThrow()
      expect(
        kind
          .impact?.({ key: 'k', before: null, after: content, inForce: [], below: { tenants: 2, overriding: 0 } })
          .at(-1)?.count,
      ).toBe(2)
    },
  )

  test.each(clientKinds.map((kind) => [kind.word, kind] as const))(
    '%s holds no citizen service number, in whatever block',
    (_word, kind) => {
      const content = emptyDocument(kind, 'Piet 123.456.782')
      expect(rules(kind, content)).toContain('no-citizen-service-number root title')
      expect(JSON.stringify(checkDocument(kind, content))).not.toContain('456')
    },
  )

  test('words are in two languages, and sentences for people have at most fifteen words', () => {
    const texts = clientKinds.flatMap(({ words, blocks }) => [
      words.empty,
      ...Object.values(blocks).flatMap(({ fields }) =>
        Object.values(fields).flatMap(({ label, hint }) => [label, hint ?? label]),
      ),
    ])
    expect(texts.every(({ nl, en }) => nl.trim() !== '' && en.trim() !== '')).toBe(true)
    expect(
      texts.flatMap(({ nl }) => nl.split(/[.?!:]\s*/)).filter((sentence) => sentence.split(/\s+/).length > 15),
    ).toEqual([])
  })
})

test('life domains: a scale upside down, words that do not fit it, an instrument without a licence', () => {
  const domain = block('domain', 'd', { key: 'geld', name: 'Geld', question: 'Komt u uit?' })
  const given = { title: 'x', least: 1, most: 3, labels: ['a', 'b', 'c'] }
  expect(rules(lifeDomainsKind, root(given, domain))).toEqual([])
  expect(rules(lifeDomainsKind, root({ ...given, least: 3 }, domain))).toEqual(['domains-most root most'])
  expect(rules(lifeDomainsKind, root({ ...given, most: 4 }, domain))).toEqual(['domains-labels root labels'])
  expect(rules(lifeDomainsKind, root({ ...given, instrument: 'ZRM' }, domain))).toEqual([
    'domains-licence root licence',
  ])
  expect(rules(lifeDomainsKind, root(given))).toEqual(['a-domain root'])
})

test('a ladder has two steps, each with a word of its own; a step that goes is named before', () => {
  const step = (key: string, id = key) => block('step', id, { key, name: key, description: 'x' })
  expect(rules(ladderKind, root({ title: 'x' }, step('a'), step('b')))).toEqual([])
  expect(rules(ladderKind, root({ title: 'x' }, step('a')))).toEqual(['two-steps root'])
  expect(rules(ladderKind, root({ title: 'x' }, step('a'), step('a', 'c')))).toEqual(['short-word c key'])
  const impact = ladderKind.impact?.({
    key: 'k',
    before: root({ title: 'x' }, step('a'), step('b')),
    after: root({ title: 'x' }, step('a'), step('c')),
    inForce: [],
    below: { tenants: 0, overriding: 0 },
  })
  expect(impact?.[0]).toMatchObject({ count: 1, details: [{ nl: 'b' }] })
})

test('a conversation asks what somebody wants first, once, and before what the worker sees', () => {
  const fields = { title: 'x', voluntary: 'mag', callBackDays: 21 }
  const part = (sort: string, id = sort) => block('part', id, { sort, heading: sort, questions: ['?'] })
  expect(rules(conversationFormKind, root(fields, part('own-choice'), part('worker-view')))).toEqual([])
  expect(rules(conversationFormKind, root(fields, part('worker-view'), part('own-choice')))).toEqual([
    'own-choice-first worker-view',
  ])
  expect(rules(conversationFormKind, root(fields, part('start')))).toEqual(['own-choice root'])
  expect(rules(conversationFormKind, root(fields, part('own-choice'), part('own-choice', 'again')))).toEqual([
    'own-choice root',
  ])
})

test('outflow: a category twice in one reason; not having decided is advice', () => {
  const reason = (more: Fields) =>
    root(
      { title: 'x' },
      block('reason', 'r', { key: 'r', name: 'r', category: 'school', influenceable: 'yes', ...more }),
    )
  expect(rules(outflowReasonsKind, reason({ also: 'ended' }))).toEqual([])
  expect(rules(outflowReasonsKind, reason({ also: 'school' }))).toEqual(['category-twice r also'])
  expect(rules(outflowReasonsKind, reason({ influenceable: 'undecided' }), 'advice')).toEqual([
    'influence-undecided r influenceable',
  ])
})

test('retention: what is no period is refused; what is unknown is let through, said, and destroys nothing', () => {
  const term = (more: Fields, id = 't') =>
    block('term', id, { name: 'x', sort: 'uitkering', outcome: 'verstrekt', status: 'verified', ...more })
  const schedule = (...terms: readonly Block[]) => root({ title: 'x', list: 'lijst', from: '2020-01-01' }, ...terms)
  expect(rules(retentionScheduleKind, schedule(term({ period: 'P10Y', startsAt: 'closed' })))).toEqual([])
  expect(rules(retentionScheduleKind, schedule(term({ period: '10 jaar', startsAt: 'closed' })))).toEqual([
    'term-period t period',
  ])
  expect(rules(retentionScheduleKind, schedule(term({}), term({}, 't2')))).toEqual(['term-twice t2 outcome'])
  const unknown = schedule(term({ period: null }))
  expect(rules(retentionScheduleKind, unknown)).toEqual([])
  expect(rules(retentionScheduleKind, unknown, 'advice')).toEqual(['term-unknown t period'])
  expect(retentionRulesOf(unknown)).toMatchObject([{ period: null, startsAt: null }])
})

test('a crosswalk: each fault of the rules is told at its row, and what is lost is counted before', () => {
  const classes = [
    block('own', 'o1', { key: 'a', name: 'A' }),
    block('own', 'o2', { key: 'b', name: 'B' }),
    block('other', 'x1', { key: 'x', name: 'X' }),
  ]
  const row = (id: string, from: string, to: string | null, why: string | null = null) =>
    block('row', id, { from, to, why })
  const walk = (...rows: readonly Block[]) =>
    root({ title: 'x', ownSet: 'h/p', otherSet: 'l/p', about: 'wij' }, ...classes, ...rows)
  expect(rules(crosswalkKind, walk(row('r1', 'a', 'x'), row('r2', 'b', null, 'anders')))).toEqual([])
  expect(rules(crosswalkKind, walk(row('r1', 'a', 'x')))).toEqual(['class-missing o2'])
  expect(rules(crosswalkKind, walk(row('r1', 'a', 'x'), row('r2', 'b', null)))).toEqual(['reason-missing r2 why'])
  expect(rules(crosswalkKind, walk(row('r1', 'a', 'x'), row('r2', 'b', 'x'), row('r3', 'a', 'x')))).toEqual([
    'class-split r3 from',
  ])
  const impact = crosswalkKind.impact?.({
    key: 'k',
    before: null,
    after: walk(row('r1', 'a', null, 'anders'), row('r2', 'b', null, 'ook')),
    inForce: [],
    below: { tenants: 0, overriding: 0 },
  })
  expect(impact?.[0]).toMatchObject({ count: 2, words: { nl: 'klassen zijn niet te vergelijken' } })
})

test('a condition is read aloud with its unit and its sides', () => {
  const asked = { kind: 'range', characteristic: 'v', whenUnknown: 'open', use: 'decides' } as const
  const between = { from: { at: 30, included: true }, to: { at: 80, included: false } }
  const open = { from: { at: 80, included: false }, to: null }
  expect(conditionWords({ ...asked, range: between }, undefined, 'procent').nl).toBe(
    'v: 30 procent of meer en minder dan 80 procent',
  )
  expect(conditionWords({ ...asked, range: open }, undefined).en).toBe('v: more than 80')
})
