import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exampleFirst, exampleWords } from './example-clients.ts'
import { holdsSomething, inputOf, missingIn, newTalk, priorityOpen, readTalk, type TalkDraft } from './talk-draft.ts'

const begun = newTalk('client', 'talk', new Date('2026-11-12T12:52:00.000Z'))
const words = fc.stringMatching(/^[a-z]{1,12}( [a-z]{1,8})?$/)
const day = fc.constantFrom('', '2026-12-03')

const drafts: fc.Arbitrary<TalkDraft> = fc
  .record({
    said: fc.dictionary(fc.constantFrom('start', 'life-domains', '__proto__'), fc.oneof(words, fc.constant(' '))),
    answer: fc.record({
      kind: fc.constantFrom('choice' as const, 'thinking' as const, 'rather-not-say' as const, null),
      words: fc.oneof(words, fc.constant('')),
      domain: fc.constantFrom('wonen', null),
      confirmed: fc.boolean(),
      callBackOn: day,
    }),
    priority: fc.oneof(words, fc.constant('')),
    scores: fc.dictionary(fc.constantFrom('wonen', 'geld'), fc.integer({ min: 1, max: 5 })),
    asked: fc.dictionary(fc.constantFrom('zorg'), fc.constantFrom('yes', 'no', '')),
    agreements: fc.array(fc.record({ agreement: fc.oneof(words, fc.constant('')), dueOn: day }), { maxLength: 3 }),
    state: fc.constantFrom('joined' as const, 'thinking' as const, 'declined' as const, null),
    callBackOn: day,
  })
  .map((typed) => ({ ...begun, ...typed }))

describe('a conversation as it was typed', () => {
  test('everything that was typed is sent, or it is said what is missing', () => {
    fc.assert(
      fc.property(drafts, fc.constantFrom(undefined, exampleFirst), (draft, stands) => {
        const input = inputOf(draft, exampleWords, stands)
        expect(input === null).toBe(missingIn(draft, stands) !== null)
        if (input === null) return
        const sent = JSON.stringify(input)
        const typed = [
          ...Object.values(draft.said),
          draft.priority,
          ...draft.agreements.map(({ agreement }) => agreement),
        ]
        for (const text of typed) expect(sent).toContain(text.trim())
        if (draft.answer.kind === 'choice') expect(sent).toContain(draft.answer.words)
        expect(Object.keys(draft.scores)).toEqual(input.scores.map(({ domain }) => domain))
      }),
    )
  })

  test('a worker comes after the client: nothing is sent with a priority before an answer that counts', () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        const input = inputOf(draft, exampleWords, undefined)
        if (input?.priority == null) return
        const answer = input.firstAnswer?.answer
        expect(answer?.kind === 'rather-not-say' || (answer?.kind === 'choice' && answer.confirmed)).toBe(true)
      }),
    )
    expect(priorityOpen(begun, { ...exampleFirst, confirmed: false })).toBe(false)
    expect(priorityOpen(begun, exampleFirst)).toBe(true)
  })

  test('an answer that stood there is named with its version, so that another one is not overwritten unseen', () => {
    const draft: TalkDraft = { ...begun, state: 'joined', answer: { ...begun.answer, kind: 'rather-not-say' } }
    expect(inputOf(draft, exampleWords, exampleFirst)?.firstAnswer?.replaces).toEqual({
      goalId: exampleFirst.goalId,
      version: 1,
    })
  })

  test('what comes back from the device is the draft of this client, or nothing', () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        expect(readTalk(JSON.parse(JSON.stringify(draft)), 'client')).toEqual(JSON.parse(JSON.stringify(draft)))
        expect(readTalk(draft, 'somebody-else')).toBeNull()
      }),
    )
    for (const broken of [null, 'x', {}, { clientId: 'client' }]) expect(readTalk(broken, 'client')).toBeNull()
    expect(holdsSomething(begun)).toBe(false)
  })
})
