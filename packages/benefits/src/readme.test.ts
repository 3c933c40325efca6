import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import * as calendar from './calendar/index.ts'
import * as examples from './examples/index.ts'
import * as benefits from './index.ts'
import * as parameters from './parameters/index.ts'
import * as words from './words/index.ts'

const readme = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8')
const modules: Readonly<Record<string, object>> = {
  '@vliegwiel/benefits': benefits,
  '@vliegwiel/benefits/calendar': calendar,
  '@vliegwiel/benefits/examples': examples,
  '@vliegwiel/benefits/parameters': parameters,
  '@vliegwiel/benefits/words': words,
}
const blocks = [...readme.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code]) => code ?? '')

/** Imports become arguments, and each `expression // => value` a comparison. */
function run(code: string): readonly (readonly [unknown, unknown])[] {
  const body = code
    .replaceAll(
      /^import \{ (.*) \} from '(.*)'$/gm,
      (_line, names: string, from: string) => `const { ${names} } = modules['${from}']`,
    )
    .replaceAll(
      /^(\S.*?) \/\/ => (.*)$/gm,
      (_line, expression: string, value: string) => `found.push([${expression}, ${value}])`,
    )
  const found: [unknown, unknown][] = []
  const program: unknown = Reflect.construct(Function, ['modules', 'found', body])
  if (typeof program === 'function') Reflect.apply(program, undefined, [modules, found])
  return found
}

describe('the README', () => {
  test.each(blocks.map((code, place) => [place + 1, code] as const))('example %i says what happens', (_place, code) => {
    const found = run(code)
    expect(found.length).toBeGreaterThan(0)
    for (const [actual, expected] of found) expect(actual).toEqual(expected)
  })

  test('the table of open terms is that of the code', () => {
    const rows = Object.entries(benefits.openTerms).map(
      ([term, { value, legalBasis }]) => `| \`${term}\` | \`${JSON.stringify(value)}\` | ${legalBasis} |`,
    )
    for (const row of rows) expect(readme).toContain(row)
    expect(readme.match(/^\| `[\w-]+` \| `.*` \| /gm)).toHaveLength(rows.length)
  })
})
