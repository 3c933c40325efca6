import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import * as cases from './case/index.ts'
import * as claims from './claims/index.ts'
import * as compare from './compare/index.ts'
import * as formula from './formula/index.ts'
import * as budgets from './index.ts'
import * as kinds from './kinds/index.ts'
import * as ledger from './ledger/index.ts'
import * as money from './money/index.ts'
import * as pilotMoney from './pilot-money/index.ts'
import * as plan from './plan/index.ts'
import * as server from './server/index.ts'
import * as target from './target/index.ts'
import * as vangnet from './vangnet/index.ts'
import * as whatIf from './what-if/index.ts'
import * as workbook from './workbook/index.ts'
import * as yearGrid from './year-grid/index.ts'

const root = join(import.meta.dirname, '..')
const readme = readFileSync(join(root, 'README.md'), 'utf8')
const modules: Readonly<Record<string, object>> = {
  '@vliegwiel/budgets': budgets,
  '@vliegwiel/budgets/case': cases,
  '@vliegwiel/budgets/claims': claims,
  '@vliegwiel/budgets/compare': compare,
  '@vliegwiel/budgets/formula': formula,
  '@vliegwiel/budgets/kinds': kinds,
  '@vliegwiel/budgets/ledger': ledger,
  '@vliegwiel/budgets/money': money,
  '@vliegwiel/budgets/pilot-money': pilotMoney,
  '@vliegwiel/budgets/plan': plan,
  '@vliegwiel/budgets/server': server,
  '@vliegwiel/budgets/target': target,
  '@vliegwiel/budgets/vangnet': vangnet,
  '@vliegwiel/budgets/what-if': whatIf,
  '@vliegwiel/budgets/workbook': workbook,
  '@vliegwiel/budgets/year-grid': yearGrid,
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

  test('its table has every entry of the package, and names only functions that are there', () => {
    const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { exports: object }
    const entries = Object.keys(exports).filter((entry) => entry !== './bench')
    expect(entries.map((entry) => `@vliegwiel/budgets${entry.slice(1)}`).toSorted()).toEqual(
      Object.keys(modules).toSorted(),
    )
    for (const [name, held] of Object.entries(modules)) {
      const row = readme.split('\n').find((line) => line.startsWith(`| \`${name}\` |`)) ?? ''
      expect(row).not.toBe('')
      const named = [...row.matchAll(/`([a-z]\w+)`/g)].map(([, found]) => found ?? '')
      expect(named.filter((found) => !(found in held))).toEqual([])
    }
  })
})
