import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { daysAfter } from '@vliegwiel/i18n'
import { codesOf, hostileNumbers, hostileTexts, valueOf } from '../testing/answers.ts'
import { campaignOutlook, type RunningCampaign } from './campaign-outlook.ts'
import { campaignStanding } from './campaign-standing.ts'
import { addConversation, afterConversation, type Conversation, participations } from './participation.ts'

const talk = (more: Partial<Conversation>): Conversation => ({
  key: `${more.client ?? 'a'} ${more.day ?? ''}`,
  client: 'a',
  day: '2026-03-02',
  answer: 'joined',
  callBackOn: null,
  ...more,
})
const days = { start: '2026-03-01', today: '2026-11-23' }

describe('a conversation', () => {
  test('"I will think about it" needs a day to call back, after the day itself', () => {
    expect(codesOf(addConversation([], talk({ answer: 'thinking' })))).toEqual(['call-back-missing'])
    expect(codesOf(addConversation([], talk({ answer: 'thinking', callBackOn: '2026-03-02' })))).toEqual([
      'call-back-too-early',
    ])
    expect(addConversation([], talk({ answer: 'thinking', callBackOn: '2026-03-23' })).ok).toBe(true)
    expect(codesOf(addConversation([], talk({ answer: 'declined', callBackOn: '2026-03-23' })))).toEqual([
      'call-back-not-asked',
    ])
  })

  test('saved twice it is there once; saved twice with another text, neither is lost', () => {
    const held = valueOf(addConversation([], talk({})))
    expect(valueOf(addConversation(held, talk({})))).toEqual(held)
    expect(codesOf(addConversation(held, { ...talk({}), answer: 'declined' }))).toEqual(['saved-differently'])
  })

  test('declining lowers nothing: not a profile, not a step, not a score', () => {
    const standing = fc.record({
      profile: fc.option(fc.string()),
      ladderStep: fc.option(fc.integer({ min: 1, max: 6 })),
      scores: fc.dictionary(fc.string(), fc.option(fc.integer({ min: 1, max: 5 }))),
      participation: fc.option(fc.constantFrom(...participations)),
    })
    fc.assert(
      fc.property(standing, fc.constantFrom(...participations), (before, answer) => {
        expect(afterConversation(before, talk({ answer }))).toEqual({ ...before, participation: answer })
      }),
    )
  })
})

describe('where a campaign stands', () => {
  test('somebody counts once, by what they said last', () => {
    const conversations = [
      talk({ day: '2026-03-02', answer: 'thinking', callBackOn: '2026-03-23' }),
      talk({ day: '2026-03-24', answer: 'joined' }),
      talk({ client: 'b', day: '2026-04-01', answer: 'declined' }),
      talk({ client: 'c', day: '2026-11-02', answer: 'thinking', callBackOn: '2026-11-23' }),
      talk({ client: 'd', day: '2026-11-03', answer: 'thinking', callBackOn: '2026-12-01' }),
      talk({ client: 'e', day: '2026-02-01' }),
    ]
    const found = valueOf(campaignStanding(conversations, days))
    expect(found).toMatchObject({ spoken: 4, byAnswer: { joined: 1, thinking: 2, declined: 1 } })
    expect(found.callBacks.map(({ client, due }) => [client, due])).toEqual([
      ['c', true],
      ['d', false],
    ])
    expect(found.weeks.slice(0, 5)).toEqual([1, 0, 0, 0, 1])
  })

  test('whoever spoke and whenever: the three answers are everybody, and the weeks hold them in whole weeks', () => {
    const one = fc.record({
      client: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      offset: fc.integer({ min: 0, max: 90 }),
      answer: fc.constantFrom(...participations),
    })
    fc.assert(
      fc.property(fc.array(one), fc.integer({ min: 0, max: 90 }), (drawn, until) => {
        const conversations = drawn.map(({ client, offset, answer }, place) => {
          const day = daysAfter(days.start, offset)
          return {
            key: String(place),
            client,
            day,
            answer,
            callBackOn: answer === 'thinking' ? daysAfter(day, 7) : null,
          }
        })
        const found = valueOf(
          campaignStanding(conversations, { start: days.start, today: daysAfter(days.start, until) }),
        )
        const { joined, thinking, declined } = found.byAnswer
        expect(joined + thinking + declined).toBe(found.spoken)
        expect(found.callBacks).toHaveLength(thinking)
        expect(found.weeks).toHaveLength(Math.floor((until + 1) / 7))
        expect(found.weeks.reduce((sum, week) => sum + week, 0)).toBeLessThanOrEqual(found.spoken)
      }),
    )
  })
})

describe('when it is done at the pace of now', () => {
  const running = (more: Partial<RunningCampaign> = {}): RunningCampaign => ({
    people: 27_000,
    spoken: 7_480,
    plannedEnd: '2028-02-26',
    today: '2026-11-23',
    weeks: [200, 210, 230, 240, 215, 225, 220, 220],
    ...more,
  })

  test('220 a week: 19,520 left take 622 days, with a spread, and 298 a week would bring it in on time', () => {
    const found = valueOf(campaignOutlook(running()))
    expect(found).toMatchObject({ left: 19_520, pace: 220, overWeeks: 8, end: '2028-08-06', neededPerWeek: 298 })
    const { earliest = null, latest = null } = found.spread ?? {}
    expect([earliest, found.end, latest]).toEqual(['2028-07-14', '2028-08-06', '2028-08-31'])
  })

  test('what nobody knows yet is null: no week, no pace; three weeks, no spread; nobody spoken with, no end', () => {
    expect(valueOf(campaignOutlook(running({ weeks: [] })))).toMatchObject({
      pace: null,
      end: null,
      late: null,
      spread: null,
    })
    expect(valueOf(campaignOutlook(running({ weeks: [1, 2, 3] })))).toMatchObject({ spread: null })
    expect(valueOf(campaignOutlook(running({ weeks: [0, 0, 0, 0] })))).toMatchObject({ pace: 0, end: null })
    expect(valueOf(campaignOutlook(running({ today: '2028-03-01' })))).toMatchObject({ neededPerWeek: null })
  })

  test('the end never comes earlier by more people or a slower pace, and needing so many a week is enough', () => {
    const weeks = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 4, maxLength: 12 })
    fc.assert(
      fc.property(weeks, fc.integer({ min: 1, max: 30_000 }), (drawn, people) => {
        const of = (count: number) => valueOf(campaignOutlook(running({ people: count, spoken: 0, weeks: drawn })))
        const [fewer, more] = [of(people), of(people + 100)]
        expect(fewer.end === null || more.end === null || fewer.end <= more.end).toBe(true)
        const { earliest, latest } = fewer.spread ?? {}
        if (earliest && fewer.end) expect(earliest <= fewer.end).toBe(true)
        if (latest && fewer.end) expect(fewer.end <= latest).toBe(true)
        const needed = fewer.neededPerWeek ?? 0
        const inTime = valueOf(campaignOutlook(running({ people, spoken: 0, weeks: [needed, needed, needed, needed] })))
        expect(inTime.end !== null && inTime.end <= '2028-02-26').toBe(true)
      }),
    )
  })

  test('whatever comes in, there is an answer', () => {
    const number = fc.oneof(fc.constantFrom(...hostileNumbers), fc.integer())
    const text = fc.constantFrom(...hostileTexts)
    fc.assert(
      fc.property(number, number, text, text, fc.array(number), (people, spoken, plannedEnd, today, weeks) => {
        const answer = campaignOutlook({ people, spoken, plannedEnd, today, weeks })
        if (!answer.ok) expect(answer.refusals.length).toBeGreaterThan(0)
      }),
    )
  })
})
