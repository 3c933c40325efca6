import { createPackageFromTarballData, checkPackage } from '@arethetypeswrong/core'
import { chromiumExecutable } from '@vliegwiel/testing/browser'
import { build, transformSync } from 'esbuild'
import { execFileSync } from 'node:child_process'
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { chromium } from 'playwright'
import { publint } from 'publint'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildPackage } from './build-package.ts'
import { publishedPackages } from './published-packages.ts'

/** What somebody outside writes, and what it must say. Plain JavaScript: no loader, no repository. */
const scripts: Readonly<
  Record<
    string,
    { readonly code: string; readonly says: string; readonly one: { readonly from: string; readonly name: string } }
  >
> = {
  statistics: {
    code: `import { pool } from '@vliegwiel/statistics'
      import { newcombe } from '@vliegwiel/statistics/two-groups'
      const { interval } = newcombe({ treated: { events: 33, n: 175 }, control: { events: 27, n: 176 } })
      const study = (id, events) => ({ id, counts: { treated: { events, n: 100 }, control: { events: 20, n: 100 } } })
      const { pooled } = pool([study('A', 30), study('B', 35)], 'risk-difference')
      export const answer = [interval.low.toFixed(3), interval.high.toFixed(3), pooled.estimate.toFixed(3)].join(' ')`,
    says: '-0.044 0.114 0.124',
    one: { from: '@vliegwiel/statistics/two-groups', name: 'wilson' },
  },
  benefits: {
    code: `import { calculateJobImpact, prepareRules } from '@vliegwiel/benefits'
      const rules = prepareRules({ ordinance: { terms: [{ term: 'unknown-values', value: 'last-known', from: '2026-01-01',
        legalBasis: 'Beleidsregel art. 2', source: 'https://example.org' }] }, contact: { name: 'Team', phone: '0800 1234' } })
      const { months } = calculateJobImpact({ household: 'single', person: { age: 35 } },
        { start: '2026-03-15', pay: { kind: 'hourly', hourlyCents: 1471, weeklyCentihours: 1600 } }, rules, '2026-03-01')
      export const answer = String(months[1].after.benefit)`,
    says: '58951',
    one: { from: '@vliegwiel/benefits/calendar', name: 'dutchHolidays' },
  },
  configuration: {
    code: `import { mergeDocuments } from '@vliegwiel/configuration/merge'
      const page = (body, title) => ({ id: 'root', type: 'root', fields: { title },
        children: [{ id: 'dag', type: 'text', fields: { body } }] })
      const { merged, conflicts } = mergeDocuments(page('18e', 'A'), page('20e', 'A'), page('18e', 'B'))
      export const answer = [merged.fields.title, merged.children[0].fields.body, conflicts.length].join(' ')`,
    says: 'B 20e 0',
    one: { from: '@vliegwiel/configuration/merge', name: 'findBlock' },
  },
}

/** An example as a script that prints: `expression // => value` prints whether that is so, `// → text` is what is printed. */
function promised(block: string): string {
  const equal = `import { isDeepStrictEqual } from 'node:util'\n`
  const code = block.replaceAll(
    /^(\S.*?) \/\/ => (.*)$/gm,
    (_line, expression: string, value: string) => `console.log(isDeepStrictEqual(${expression}, ${value}))\n// → true`,
  )
  return equal + code
}

describe.each(publishedPackages)('@vliegwiel/$folder outside this repository', (published) => {
  const { folder, entries } = published
  const script = scripts[folder]
  if (script === undefined) throw new Error(`nobody wrote what ${folder} must say outside`)
  const { code, says, one } = script
  let outside: string
  let tarball: Uint8Array<ArrayBuffer>

  // As somebody gets it: the tarball unpacked under node_modules, with what it depends on and nothing else.
  beforeAll(async () => {
    outside = mkdtempSync(join(tmpdir(), 'vliegwiel-package-'))
    const built = await buildPackage(published, join(outside, 'built'))
    const file = execFileSync('npm', ['pack', '--silent', '--pack-destination', outside], {
      cwd: built,
      encoding: 'utf8',
    }).trim()
    tarball = new Uint8Array(readFileSync(join(outside, file)))
    const installed = join(outside, 'node_modules', '@vliegwiel', folder)
    mkdirSync(installed, { recursive: true })
    execFileSync('tar', ['-xzf', join(outside, file), '-C', installed, '--strip-components=1'])
    writeFileSync(join(outside, 'package.json'), '{ "type": "module" }')
    writeFileSync(join(outside, 'example.js'), code)
  })
  afterAll(() => rmSync(outside, { recursive: true, force: true }))

  test('it is one package: it depends on no other, and says whose work is inside', () => {
    const home = join(outside, 'node_modules', '@vliegwiel', folder)
    const manifest = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as Record<string, unknown>
    expect(manifest).not.toHaveProperty('dependencies')
    expect(manifest).not.toHaveProperty('private')
    for (const field of ['description', 'keywords', 'repository', 'engines', 'license', 'version']) {
      expect(manifest, field).toHaveProperty(field)
    }
    expect(readFileSync(join(home, 'CHANGELOG.md'), 'utf8')).toContain(`## ${String(manifest['version'])}`)
    const vendored = existsSync(join(home, 'vendor'))
    expect(existsSync(join(home, 'THIRD-PARTY-NOTICES.md'))).toBe(vendored)
    // No file reaches for anything outside its own folder.
    const left = globSync('**/*.{js,d.ts}', { cwd: home }).filter((file) =>
      /^(?:import|export)\b[^'"();]*?from\s*["'](?!\.)/m.test(readFileSync(join(home, file), 'utf8')),
    )
    expect(left).toEqual([])
  })

  test('runs in a bare script', () => {
    const run = [`--input-type=module`, '--eval', `import { answer } from './example.js'; console.log(answer)`]
    expect(execFileSync(process.execPath, run, { cwd: outside, encoding: 'utf8' }).trim()).toBe(says)
  })

  test('runs in a page of a browser', async () => {
    const { outputFiles } = await build({
      stdin: { contents: `import { answer } from './example.js'; document.title = answer`, resolveDir: outside },
      bundle: true,
      write: false,
      format: 'iife',
      platform: 'browser',
      absWorkingDir: outside,
    })
    const { executablePath, args } = await chromiumExecutable()
    const browser = await chromium.launch({ executablePath, args })
    try {
      const page = await browser.newPage()
      await page.setContent(`<!doctype html><title>waits</title><script>${outputFiles[0]?.text ?? ''}</script>`)
      expect(await page.title()).toBe(says)
    } finally {
      await browser.close()
    }
  })

  test('publint has nothing to say', async () => {
    const { messages } = await publint({ pkgDir: join(outside, 'node_modules', '@vliegwiel', folder), strict: true })
    expect(messages).toEqual([])
  })

  test('its types are found by bundlers and by Node’s own modules', async () => {
    const answer = await checkPackage(createPackageFromTarballData(tarball))
    if (!answer.types) throw new Error('no types were found')
    const problems = answer.problems.filter(
      (problem) => !('resolutionKind' in problem) || !['node10', 'node16-cjs'].includes(problem.resolutionKind),
    )
    expect(problems).toEqual([])
    expect(Object.keys(answer.entrypoints).toSorted()).toEqual(entries.toSorted())
  })

  test('a page takes only what it uses', async () => {
    const weigh = async (names: string) => {
      const contents = `import ${names} from '${one.from}'; console.log(${names.replaceAll(/[{}]|\* as/g, '').trim()})`
      const bundle = { bundle: true, write: false, minify: true, format: 'esm' } as const
      const { outputFiles } = await build({ ...bundle, stdin: { contents, resolveDir: outside } })
      return outputFiles[0]?.contents.length ?? 0
    }
    expect(await weigh(`{ ${one.name} }`)).toBeLessThan((await weigh('* as all')) / 2)
  })

  test('the examples of its README say what happens', () => {
    const readme = readFileSync(join(outside, 'node_modules', '@vliegwiel', folder, 'README.md'), 'utf8')
    const blocks = [...readme.matchAll(/```(?:js|ts)\n([\s\S]*?)```/g)].map(([, block]) => promised(block ?? ''))
    blocks.forEach((block, index) => {
      const { code } = transformSync(block, { loader: 'ts', target: 'esnext' })
      writeFileSync(join(outside, `readme-${index}.js`), code)
    })
    // One process for all: each prints its number, then what it says.
    const all = blocks.map((_, index) => `console.log('example ${index}'); await import('./readme-${index}.js')`)
    const printed = execFileSync(process.execPath, ['--input-type=module', '--eval', all.join('\n')], {
      cwd: outside,
      encoding: 'utf8',
    })
    const said = blocks.flatMap((block, index) => [
      `example ${index}`,
      ...[...block.matchAll(/^\/\/ → (.*)$/gm)].map(([, line]) => line),
    ])
    expect(printed.trim().split('\n')).toEqual(said)
    expect(readme).toMatch(/```(js|ts)\n/)
  })
})
