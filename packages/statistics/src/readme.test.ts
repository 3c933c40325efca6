import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it, vi } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const readme = readFileSync(path.join(root, 'README.md'), 'utf8')
const exported = (
  JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { exports: Record<string, string> }
).exports
const examples = [...readme.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code = '']) => code)
const folder = mkdtempSync(path.join(tmpdir(), 'statistics-readme-'))

afterAll(() => {
  rmSync(folder, { recursive: true })
})

/** Points the imports of an example at the sources, by the exports of package.json. */
const local = (code: string) =>
  code.replaceAll(/'@vliegwiel\/statistics([^']*)'/g, (_, subject: string) => {
    const file = exported[`.${subject}`]
    if (file === undefined) throw new Error(`package.json exports no .${subject}`)
    return `'${path.join(root, file)}'`
  })

describe('README.md', () => {
  it('has examples', () => {
    expect(examples.length).toBeGreaterThanOrEqual(5)
  })

  for (const [index, code] of examples.entries())
    it(`example ${index + 1} prints what it says`, async () => {
      const printed: string[] = []
      vi.spyOn(console, 'log').mockImplementation((...values: unknown[]) => {
        printed.push(values.map(String).join(' '))
      })
      const file = path.join(folder, `example-${index}.ts`)
      writeFileSync(file, local(code))
      await import(file)
      const promised = [...code.matchAll(/^\/\/ → (.*)$/gm)].map(([, line]) => line)
      expect(printed).toEqual(promised)
    })

  it('every import gives at most 40 functions', async () => {
    // Data and bench are for this repository, and no part of the package.
    for (const file of Object.values(exported).filter((one) => one.endsWith('/index.ts'))) {
      const names = Object.entries((await import(path.join(root, file))) as Record<string, unknown>)
        .filter(([, value]) => typeof value === 'function')
        .map(([name]) => name)
      expect(names.length).toBeLessThanOrEqual(40)
    }
  })
})
