import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { namesOf } from './names.ts'
import { planSlice } from './plan-slice.ts'

const root = process.env['NEW_SLICE_ROOT'] ?? fileURLToPath(new URL('../../..', import.meta.url))
const [word, dutch] = process.argv.slice(2)

try {
  const names = namesOf(word, dutch)
  const files = planSlice(root, names)
  for (const [path, content] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), content)
  }
  const run = (...args: string[]) => execFileSync(process.execPath, args, { cwd: root, stdio: 'inherit' })
  run('tooling/lint/src/generate.ts')
  run('node_modules/oxfmt/bin/oxfmt', ...[...files.keys()].filter((path) => !path.endsWith('.md')))
  console.log(`${files.size} files written or changed:\n${[...files.keys()].map((path) => `  ${path}`).join('\n')}`)
  console.log(
    'Next: npm install (links the package), npm run vliegwiel -- schema, a probe row for the isolation proof, then npm test.',
  )
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
