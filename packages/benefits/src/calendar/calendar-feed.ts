import { addDays, type IsoDate } from '../dates/iso-date.ts'
import { benefitRefusal } from '../refusal.ts'

export interface FeedEvent {
  /** Stays the same when the day changes, so that a calendar moves the entry instead of adding one: 'benefit-2026-03'. */
  readonly key: string
  readonly date: IsoDate
  readonly summary: string
  readonly description?: string
}

export interface Feed {
  readonly name: string
  /** The host that answers for the keys: 'inkomen.voorbeeld.nl'. */
  readonly host: string
  readonly language: 'nl' | 'en'
  /** When the feed was made, in UTC: '2026-03-01T09:30:00Z'. */
  readonly madeAt: string
  readonly events: readonly FeedEvent[]
}

const instant = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d+)?Z$/
const compact = (date: IsoDate) => date.replaceAll('-', '')

/** RFC 5545 3.3.11: backslash, semicolon, comma and line break are escaped; other control characters are dropped. */
function escaped(text: string): string {
  let safe = ''
  for (const sign of text.replaceAll('\r\n', '\n').replaceAll('\r', '\n')) {
    if (sign === '\n') safe += '\\n'
    else if (sign === '\\' || sign === ';' || sign === ',') safe += `\\${sign}`
    else if (sign >= ' ' && sign !== '\u007f') safe += sign
  }
  return safe
}

function octets(sign: string): number {
  const code = sign.codePointAt(0) ?? 0
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4
}

/** RFC 5545 3.1: at most 75 octets a line without the break; a long line goes on after a space, never inside a character. */
function folded(line: string): string {
  let text = ''
  let room = 75
  for (const sign of line) {
    const size = octets(sign)
    if (size > room) {
      text += '\r\n '
      room = 74
    }
    text += sign
    room -= size
  }
  return `${text}\r\n`
}

/**
 * A calendar feed (RFC 5545, text/calendar) of whole days. The same input gives the same bytes. Refuses a moment that is
 * not UTC, or a key or host that cannot be part of an identifier.
 */
export function calendarFeed(feed: Feed): string {
  const made = instant.exec(feed.madeAt)
  if (!made) throw benefitRefusal('not-a-date', 'feed.madeAt', 'RFC 5545 3.8.7.2')
  if (!/^[\w.-]+$/.test(feed.host)) throw benefitRefusal('not-a-choice', 'feed.host', 'RFC 5545 3.8.4.7')
  const stamp = `${made[1]}${made[2]}${made[3]}T${made[4]}${made[5]}${made[6]}Z`
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Vliegwiel//benefits//${feed.language.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(feed.name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:P1D',
    'X-PUBLISHED-TTL:P1D',
    ...feed.events.flatMap((event) => eventLines(event, feed, stamp)),
    'END:VCALENDAR',
  ]
  return lines.map(folded).join('')
}

function eventLines(event: FeedEvent, feed: Feed, stamp: string): readonly string[] {
  if (!/^[\w.-]+$/.test(event.key)) throw benefitRefusal('not-a-choice', 'feed.events.key', 'RFC 5545 3.8.4.7')
  return [
    'BEGIN:VEVENT',
    `UID:${event.key}@${feed.host}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compact(event.date)}`,
    `DTEND;VALUE=DATE:${compact(addDays(event.date, 1))}`,
    `SUMMARY;LANGUAGE=${feed.language}:${escaped(event.summary)}`,
    ...(event.description === undefined ? [] : [`DESCRIPTION;LANGUAGE=${feed.language}:${escaped(event.description)}`]),
    'TRANSP:TRANSPARENT',
    'CLASS:PUBLIC',
    'END:VEVENT',
  ]
}
