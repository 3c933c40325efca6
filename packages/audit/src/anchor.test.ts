import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anchorLine, compareWithAnchors, readAnchors, type AnchorRecord } from './anchor.ts'

const chain = '01900000-0000-7000-8000-000000000001'
const digest = (text: string) => createHash('sha256').update(text).digest('hex')
const day = (n: number) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString()

/** A chain as its links: each follows from all that was said before. */
const linksOf = (entries: readonly string[]) =>
  entries.reduce<string[]>((links, entry) => [...links, digest(`${links.at(-1)}${entry}`)], [digest('start')])

const anchored = (links: readonly string[], at: readonly number[]): AnchorRecord[] =>
  at.map((seq, index) => ({
    format: 'vliegwiel-anchor',
    version: 1,
    at: day(index),
    previous: null,
    anchors: [{ chain, seq, link: links[seq] ?? '' }],
  }))

const entries = fc.array(fc.string({ maxLength: 4 }), { minLength: 1, maxLength: 20 })
const growing = (most: number) =>
  fc
    .array(fc.integer({ min: 0, max: most }), { minLength: 1, maxLength: 5 })
    .map((all) => all.toSorted((a, b) => a - b))
const grown = entries.chain((all) => fc.record({ all: fc.constant(all), at: growing(all.length) }))

test('a chain that only grew agrees with every anchor, whatever was added', () => {
  fc.assert(
    fc.property(grown, entries, ({ all, at }, more) => {
      const records = anchored(linksOf(all), at)
      const now = linksOf([...all, ...more])
      const verdict = compareWithAnchors(chain, records, (seq) => now[seq])
      expect(verdict).toEqual({ checked: at.length, newest: day(at.length - 1), broken: null })
    }),
  )
})

test('a chain of which one entry below an anchor was rewritten never agrees, and the entry is among those named', () => {
  fc.assert(
    fc.property(grown, fc.nat(), ({ all, at }, pick) => {
      const highest = at.at(-1) ?? 0
      fc.pre(highest > 0)
      const wrong = pick % highest
      const now = linksOf(all.map((entry, index) => (index === wrong ? `${entry}!` : entry)))
      const { broken } = compareWithAnchors(chain, anchored(linksOf(all), at), (seq) => now[seq])
      expect(broken?.reason).toBe('rewritten')
      expect(broken?.from).toBeLessThanOrEqual(wrong + 1)
      expect(broken?.until).toBeGreaterThanOrEqual(wrong + 1)
    }),
  )
})

test('a chain that was cut below an anchor says from where', () => {
  fc.assert(
    fc.property(grown, fc.nat(), ({ all, at }, pick) => {
      const highest = at.at(-1) ?? 0
      fc.pre(highest > 0)
      const left = pick % highest
      const now = linksOf(all.slice(0, left))
      const { broken } = compareWithAnchors(chain, anchored(linksOf(all), at), (seq) => now[seq])
      expect(broken).toMatchObject({ reason: 'cut-off', from: left + 1, until: highest })
    }),
  )
})

test('lines are read back; a line that was taken out, changed or torn is named', () => {
  const records = [0, 1, 2].reduce<string[]>((lines, n) => {
    const previous = lines.length === 0 ? null : digest(lines.at(-1) ?? '')
    const anchors = [{ chain, seq: n, link: digest(String(n)) }]
    return [...lines, anchorLine({ format: 'vliegwiel-anchor', version: 1, at: day(n), previous, anchors })]
  }, [])
  const [first = '', second = '', third = ''] = records
  const problems = (...lines: string[]) => readAnchors(`${lines.join('\n')}\n`, digest).problems
  expect(problems(first, second, third)).toEqual([])
  expect(readAnchors(records.join('\n'), digest).records).toHaveLength(3)
  expect(problems(first, third)).toEqual([{ line: 2, reason: 'cut' }])
  expect(problems(second, third)).toEqual([{ line: 1, reason: 'cut' }])
  expect(problems(first, second.replace('"seq":1', '"seq":7'), third)).toEqual([{ line: 3, reason: 'cut' }])
  expect(problems(first, second.slice(0, 40))).toEqual([{ line: 2, reason: 'unreadable' }])
  expect(problems(first, second.replace('"version":1', '"version":2'))).toEqual([{ line: 2, reason: 'newer' }])
  expect(readAnchors(third, digest, { continuous: false }).problems).toEqual([])
})
