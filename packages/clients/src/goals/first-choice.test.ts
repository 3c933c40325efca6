import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codesOf, hostileTexts, valueOf } from '../testing/answers.ts'
import { addWorkerPriority, type FirstChoice, type WorkerPriority } from './first-choice.ts'

const priority: WorkerPriority = { words: 'post en geld', domain: 'geld', by: 'Els', day: '2026-11-12' }
const choice = (more: Partial<FirstChoice & { kind: 'choice' }> = {}): FirstChoice => ({
  kind: 'choice',
  words: 'elke ochtend een reden om de deur uit te gaan',
  domain: 'dagbesteding',
  confirmed: true,
  day: '2026-11-12',
  ...more,
})

describe('what the client wants first comes before what the worker finds pressing', () => {
  test('without an answer of the client there is no priority', () => {
    expect(codesOf(addWorkerPriority(null, priority))).toEqual(['own-choice-first'])
  })

  test('"I will think about it" waits for the call back', () => {
    const thinking: FirstChoice = { kind: 'thinking', callBackOn: '2026-12-03', day: '2026-11-12' }
    expect(codesOf(addWorkerPriority(thinking, priority))).toEqual(['own-choice-first'])
  })

  test('a choice counts when the client heard it back and said that it is right', () => {
    expect(codesOf(addWorkerPriority(choice({ confirmed: false }), priority))).toEqual(['own-choice-not-confirmed'])
    expect(valueOf(addWorkerPriority(choice(), priority)).priority).toEqual(priority)
  })

  test('"I would rather not say" is a full answer', () => {
    expect(addWorkerPriority({ kind: 'rather-not-say', day: '2026-11-12' }, priority).ok).toBe(true)
  })

  test('a priority of before the choice is refused', () => {
    expect(codesOf(addWorkerPriority(choice({ day: '2026-11-13' }), priority))).toEqual(['days-reversed'])
  })

  test('whatever the worker writes, what the client said stays as it was; and no words are no choice', () => {
    const text = fc.oneof(fc.string(), fc.constantFrom(...hostileTexts))
    fc.assert(
      fc.property(text, text, text, fc.boolean(), (own, words, day, confirmed) => {
        const said = choice({ words: own, confirmed })
        const kept = structuredClone(said)
        const answer = addWorkerPriority(said, { ...priority, words, day })
        expect(said).toEqual(kept)
        if (answer.ok) expect(answer.value.firstChoice).toEqual(kept)
        if (!confirmed || own.trim() === '') expect(answer.ok).toBe(false)
      }),
    )
  })
})
