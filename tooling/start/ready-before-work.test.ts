import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const { scripts } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as {
  scripts: Record<string, string>
}
/** These show the compiling of the texts as a step of their own. */
const makeTexts = ['start', 'dev', 'check', 'test']
/** Reads no text and no package. */
const needNothing = ['format']
const commands = Object.keys(scripts).filter((name) => !(name.startsWith('pre') && name.slice(3) in scripts))

test.each(commands.filter((name) => !needNothing.includes(name)))(
  'on a fresh clone `npm run %s` finds what it needs',
  (name) => {
    const ready = makeTexts.includes(name) ? 'ensure-installed' : 'ensure-ready'
    expect(scripts[`pre${name}`]).toBe(`node tooling/start/${ready}.mjs`)
  },
)
