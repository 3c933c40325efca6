import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { calendarFeed, type Feed } from './calendar-feed.ts'

const feed: Feed = {
  name: 'Betaaldagen; gemeente Voorbeeld, uitkering',
  host: 'inkomen.voorbeeld.nl',
  language: 'nl',
  madeAt: '2026-03-01T09:30:00.123Z',
  events: [
    {
      key: 'benefit-2026-03',
      date: '2026-03-25',
      summary: 'Uitkering maart',
      description: 'Regel één\nRegel twee; met, tekens \\',
    },
    { key: 'benefit-2026-12', date: '2026-12-31', summary: 'Uitkering december' },
  ],
}
const read = (text: string) => new ICAL.Component(ICAL.parse(text) as ConstructorParameters<typeof ICAL.Component>[0])
const bytes = (text: string) => new TextEncoder().encode(text).length

describe('an independent parser reads the feed', () => {
  const calendar = read(calendarFeed(feed))
  const [march, december] = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event))

  test('days, texts and keys come out as they went in', () => {
    // The parser leaves the escapes of an X- property as they are.
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('Betaaldagen\\; gemeente Voorbeeld\\, uitkering')
    expect(march?.uid).toBe('benefit-2026-03@inkomen.voorbeeld.nl')
    expect(march?.startDate.isDate).toBe(true)
    expect(march?.startDate.toString()).toBe('2026-03-25')
    expect(march?.description).toBe('Regel één\nRegel twee; met, tekens \\')
    expect(december?.endDate.toString()).toBe('2027-01-01')
  })

  test('the stamp is the moment that was given', () => {
    const stamp = calendar.getFirstSubcomponent('vevent')?.getFirstPropertyValue('dtstamp')
    expect(String(stamp)).toBe('2026-03-01T09:30:00Z')
  })
})

test('any text survives folding: at most 75 octets a line, CRLF everywhere, no broken character', () => {
  const text = fc
    .string({ unit: 'grapheme', maxLength: 300 })
    .map((found) => [...found].filter((sign) => sign >= ' ' && sign !== '\u007F').join(''))
  fc.assert(
    fc.property(text, text, (summary, name) => {
      const made = calendarFeed({ ...feed, name, events: [{ key: 'k', date: '2026-01-01', summary }] })
      expect(made.endsWith('\r\n')).toBe(true)
      expect(made.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
      for (const line of made.split('\r\n')) expect(bytes(line)).toBeLessThanOrEqual(75)
      const event = read(made).getFirstSubcomponent('vevent')
      expect(event?.getFirstPropertyValue('summary') ?? '').toBe(summary)
    }),
    { numRuns: 1000 },
  )
})

test('the same input gives the same bytes, and a moved day keeps its key', () => {
  expect(calendarFeed(feed)).toBe(calendarFeed(feed))
  const moved = calendarFeed({
    ...feed,
    events: [{ key: 'benefit-2026-03', date: '2026-03-24', summary: 'Uitkering maart' }],
  })
  expect(moved).toContain('UID:benefit-2026-03@inkomen.voorbeeld.nl\r\n')
})

test.each<[string, Partial<Feed>, string]>([
  ['a local time', { madeAt: '2026-03-01T09:30:00' }, 'not-a-date: feed.madeAt'],
  ['a host with a line break', { host: 'a\r\nX: y' }, 'feed.host'],
  ['a key with a colon', { events: [{ key: 'a:b', date: '2026-01-01', summary: '' }] }, 'feed.events.key'],
])('refused: %s', (_name, more, message) => {
  expect(() => calendarFeed({ ...feed, ...more })).toThrow(message)
})
