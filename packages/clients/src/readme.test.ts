import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import * as caseload from './caseload/index.ts'
import * as numbers from './citizen-service-number/index.ts'
import * as conversations from './conversations/index.ts'
import * as criteria from './criteria/index.ts'
import * as crosswalk from './crosswalk/index.ts'
import * as funnel from './funnel/index.ts'
import * as goals from './goals/index.ts'
import * as clients from './index.ts'
import * as kinds from './kinds/index.ts'
import * as ladder from './ladder/index.ts'
import * as outflow from './outflow/index.ts'
import * as register from './register/index.ts'
import * as suggestion from './suggestion/index.ts'
import * as terms from './terms/index.ts'

const root = join(import.meta.dirname, '..')
const readme = readFileSync(join(root, 'README.md'), 'utf8')
const modules: Readonly<Record<string, object>> = {
  '@vliegwiel/clients': clients,
  '@vliegwiel/clients/caseload': caseload,
  '@vliegwiel/clients/citizen-service-number': numbers,
  '@vliegwiel/clients/conversations': conversations,
  '@vliegwiel/clients/criteria': criteria,
  '@vliegwiel/clients/crosswalk': crosswalk,
  '@vliegwiel/clients/funnel': funnel,
  '@vliegwiel/clients/goals': goals,
  '@vliegwiel/clients/kinds': kinds,
  '@vliegwiel/clients/ladder': ladder,
  '@vliegwiel/clients/outflow': outflow,
  '@vliegwiel/clients/register': register,
  '@vliegwiel/clients/suggestion': suggestion,
  '@vliegwiel/clients/terms': terms,
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

  test('its table has every pure entry of the package, and names only what is there', () => {
    const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { exports: object }
    const entries = Object.keys(exports).filter((entry) => entry !== './bench' && entry !== './server')
    expect(entries.map((entry) => `@vliegwiel/clients${entry.slice(1)}`).toSorted()).toEqual(
      Object.keys(modules).toSorted(),
    )
    for (const [name, held] of Object.entries(modules)) {
      const row = readme.split('\n').find((line) => line.startsWith(`| \`${name}\` |`)) ?? ''
      expect(row).not.toBe('')
      const named = [...row.matchAll(/`([a-z]\w+)`/g)].map(([, one]) => one ?? '')
      expect(named.filter((one) => !(one in held))).toEqual([])
    }
  })
})
