import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { rememberedIn } from './process-state.mjs'
import { reasonsToRemember } from './reasons-to-remember.mjs'
import { sourceFiles } from './source-files.mjs'

const root = join(import.meta.dirname, '../..')
/** Packages that only take and answer values, what only the browser has, and what tests alone use. */
const outside =
  /^packages\/(statistics|tabular|ui|demo)\/|\/(testing|hostile)\/|\.(test|gen|d)\.ts$|^apps\/(admin|storybook)\//
const served = sourceFiles(root).filter(
  (file) => /^(apps|packages)\/[^/]+\/src\/.*\.ts$/.test(file) && !outside.test(file),
)

test('what a process of the server remembers between two calls says why it may live in one process', () => {
  const remembered = served.flatMap((file) =>
    rememberedIn(file, readFileSync(join(root, file), 'utf8')).map((name) => `${file}: ${name}`),
  )
  const listed = Object.values(reasonsToRemember).flat()
  expect(remembered.filter((one) => !listed.includes(one))).toEqual([])
  expect(listed.filter((one) => !remembered.includes(one))).toEqual([])
  expect(new Set(listed).size).toBe(listed.length)
})

test.each([
  ['a map of the module', 'const seen = new Map<string, number>()', ['seen']],
  ['a variable of the module', 'let last = 0; export const note = (n: number) => { last = n }', ['last']],
  ['a list of the module', 'const all: string[] = []; export const add = (s: string) => all.push(s)', ['all']],
  ['an object of the module', 'const by: Record<string, 1> = {}; export function f(k: string) { by[k] = 1 }', ['by']],
  ['one that is emptied', 'const by = { a: 1 }; export function f() { delete by.a }', ['by']],
  [
    'one that is filled by a library',
    'const by = { a: 1 }; export const f = () => Object.assign(by, { b: 2 })',
    ['by'],
  ],
  ['a map of a maker', 'function make() { const m = new Map(); return (k: string) => m.set(k, 1) }', ['make.m']],
  ['a count of a maker', 'const make = () => { let n = 0; return { next: () => (n += 1) } }', ['make.n']],
  ['a timer that counts', 'function start() { let n = 0; setInterval(() => { n += 1 }, 5) }', ['start.n']],
  ['a taken-apart variable', 'function m() { let { a } = { a: 0 }; return () => { a += 1 } }', ['m.a']],
  ['a map that is given on', 'function m() { const s = new Map(); return () => fill(s) }', ['m.s']],
  ['a field that holds a map', 'class Seen { readonly #by = new Map() }', ['Seen.by']],
  ['a field that changes', 'class Turn { #at = 0; next() { this.#at += 1 } }', ['Turn.at']],
  ['a thing of a package', "import { Limiter } from 'limits'; export const m = () => new Limiter()", ['new Limiter']],
  ['a weak map', 'const tags = new WeakMap<object, string>()', ['tags']],
])('%s is found', (_what, text, expected) => {
  expect(rememberedIn('planted.ts', text)).toEqual(expected)
})

test.each([
  ['a table of the module', "const words = new Map([['a', 1]]); export const f = (k: string) => words.get(k)"],
  ['a variable of one call', 'export function sum(all: number[]) { let n = 0; for (const a of all) n += a; return n }'],
  [
    'one that a callback changes at once',
    'function f(all: number[]) { let n = 0; all.forEach((a) => { n += a }); return n }',
  ],
  ['a field that is set once', 'class A { readonly #a: number; constructor(a: number) { this.#a = a } }'],
])('%s is no state', (_what, text) => {
  expect(rememberedIn('planted.ts', text)).toEqual([])
})
