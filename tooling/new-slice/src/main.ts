import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { recordInstalled } from '@vliegwiel/start/installed-state'
import { installedWith } from './install-changes.ts'
import { namesOf, type Names } from './names.ts'
import { generatedFiles } from './counted-files.ts'
import { planSlice } from './plan-slice.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const [word, dutch] = process.argv.slice(2)

try {
  const names = namesOf(word, dutch)
  const files = planSlice(root, names)
  for (const [path, content] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), content)
  }
  link(names)
  const run = (...args: string[]) =>
    execFileSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
  run('tooling/lint/src/generate.ts')
  run('packages/db/src/write-schema.ts')
  run('node_modules/oxfmt/bin/oxfmt', ...[...files.keys()].filter((path) => /\.(tsx?|json)$/.test(path)))
  const all = [...files.keys(), ...generatedFiles]
  console.log(`${all.length} files written or changed:`)
  console.log(all.map((path) => `  ${path}`).join('\n'))
  console.log('Next: npm run check, npm test, and then the words of your own subject.')
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

/** The package where others find it, and npm's notes of that: what `npm install` would do, without a network. */
function link({ word }: Names): void {
  const installed = join(root, 'node_modules/.package-lock.json')
  const place = join(root, 'node_modules/@vliegwiel', word)
  symlinkSync(join('../../packages', word), place)
  writeFileSync(installed, installedWith(readFileSync(installed, 'utf8'), { word }))
  recordInstalled(root)
}
