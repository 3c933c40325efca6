import type { Names } from '../names.ts'

/** The part of a slice without a database or a clock. */
export function pureFiles({ word, noun, Noun }: Names): Record<string, string> {
  return {
    'src/index.ts': `export { isInForce } from './is-in-force.ts'
export { ${noun}Draft, type ${Noun}Draft } from './${noun}.ts'
export { ${noun}Error } from './${noun}-error.ts'
`,
    [`src/${noun}-error.ts`]: `import { errorsOf } from '@vliegwiel/i18n/domain-error'

/** Why this slice refuses. The texts: \`messages/{nl,en}/errors.json\`. */
export const ${noun}Error = errorsOf('${word}', {
  '${noun}-not-found': { outcome: 'not-found' },
  /** With the version that stands there now. */
  'changed-meanwhile': { outcome: 'version-conflict', params: { version: 'number' } },
})
`,
    [`src/${noun}.ts`]: `import { z } from 'zod'

/** What a person fills in. Days are 'YYYY-MM-DD'; \`lastDay\` is null as long as no end is known. */
export const ${noun}Draft = z
  .strictObject({
    name: z.string().trim().min(1).max(200),
    firstDay: z.iso.date(),
    lastDay: z.iso.date().nullable(),
  })
  .refine((draft) => draft.lastDay === null || draft.lastDay >= draft.firstDay, {
    path: ['lastDay'],
    message: 'ends-before-it-starts',
  })

export type ${Noun}Draft = z.infer<typeof ${noun}Draft>
`,
    [`src/${noun}.test.ts`]: `import { expect, test } from 'vitest'
import { ${noun}Draft } from './${noun}.ts'

const draft = { name: 'Voorbeeld', firstDay: '2026-01-01', lastDay: '2026-06-30' }

test('a complete draft is accepted, also for one day or without an end', () => {
  expect(${noun}Draft.parse(draft)).toEqual(draft)
  expect(${noun}Draft.safeParse({ ...draft, lastDay: '2026-01-01' }).success).toBe(true)
  expect(${noun}Draft.safeParse({ ...draft, lastDay: null }).success).toBe(true)
})

test.each([
  ['an end before the start', { lastDay: '2025-12-31' }],
  ['a day that does not exist', { firstDay: '2026-02-30' }],
  ['an empty name', { name: '  ' }],
  ['a key that nobody asked for', { tenantId: 'another' }],
])('%s is refused', (_title, change) => {
  expect(${noun}Draft.safeParse({ ...draft, ...change }).success).toBe(false)
})
`,
    'src/is-in-force.ts': `/**
 * Does it count on this day? The first and the last day themselves count. Days are 'YYYY-MM-DD', which
 * compare as text.
 */
export function isInForce(period: { firstDay: string; lastDay: string | null }, day: string): boolean {
  return period.firstDay <= day && (period.lastDay === null || day <= period.lastDay)
}
`,
    'src/is-in-force.test.ts': `import { expect, test } from 'vitest'
import { isInForce } from './is-in-force.ts'

const spring = { firstDay: '2026-03-01', lastDay: '2026-05-31' }

test.each([
  ['2026-02-28', false],
  ['2026-03-01', true],
  ['2026-05-31', true],
  ['2026-06-01', false],
])('on %s a period from 1 March to 31 May counts: %s', (day, expected) => {
  expect(isInForce(spring, day)).toBe(expected)
})

test('without a last day it goes on', () => {
  expect(isInForce({ ...spring, lastDay: null }, '2099-01-01')).toBe(true)
})
`,
  }
}
