import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { copyRepository, type RepositoryCopy } from '@vliegwiel/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { locks } from './locks/index.ts'
import { broken, kinds, type Sabotage } from './sabotage.ts'
import { trySabotage } from './try-sabotage.ts'

// The whole list takes minutes (npm run drill -- sabotage). Here: does it fit the code, does the drill tell right from
// wrong, and one lock of those that take seconds.
let copy: RepositoryCopy
beforeAll(() => {
  copy = copyRepository('sabotage-test')
})
afterAll(() => copy.remove())

test('there are at least ten locks of each kind', () => {
  const few = Object.keys(kinds).filter((kind) => locks.filter((lock) => lock.kind === kind).length < 10)
  expect(few).toEqual([])
})

test.each(locks)('$kind: "$name" stands where the list says, once', (lock) => {
  const whole = readFileSync(join(copy.folder, lock.file), 'utf8')
  expect(broken(whole, lock)).not.toBe(whole)
})

const harmless: Sabotage = {
  kind: 'permission',
  name: 'nothing',
  file: 'packages/auth/src/decide.ts',
  find: 'if (access.floor ===',
  replace: 'if (access.floor  ===',
  tests: ['packages/auth/src/can.test.ts'],
}

test('what breaks nothing survives', { timeout: 120_000 }, async () => {
  expect((await trySabotage(copy.folder, harmless)).outcome).toBe('survived')
})

test('code that does not load proves nothing', { timeout: 120_000 }, async () => {
  expect((await trySabotage(copy.folder, { ...harmless, replace: 'if ((access.floor ===' })).outcome).toBe('crashed')
})

test.each(['an administrator raises themselves', 'an operator with a membership works inside the tenant'])(
  '%s: a test notices',
  { timeout: 120_000 },
  async (name) => {
    const lock = locks.find((one) => one.name === name)
    expect(lock && (await trySabotage(copy.folder, lock))).toMatchObject({ outcome: 'caught' })
  },
)

test('afterwards the file is whole again', () => {
  const file = 'packages/auth/src/decide.ts'
  const root = join(import.meta.dirname, '../../../..')
  expect(readFileSync(join(copy.folder, file), 'utf8')).toBe(readFileSync(join(root, file), 'utf8'))
})
