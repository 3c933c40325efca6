import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { collectedSlices } from './collect-slices.ts'
import { oxlintConfig } from './oxlint-config.ts'

// `node tooling/lint/src/generate.ts` writes what is derived from the folders; with --check it only says what is stale.
const root = fileURLToPath(new URL('../../..', import.meta.url))
const wanted = { '.oxlintrc.json': `${JSON.stringify(oxlintConfig(), null, 2)}\n`, ...collectedSlices(root) }

for (const [path, text] of Object.entries(wanted)) {
  const target = join(root, path)
  if (existsSync(target) && readFileSync(target, 'utf8') === text) continue
  if (process.argv.includes('--check')) {
    console.error(`${path} is not what tooling/lint generates. Run: npx node tooling/lint/src/generate.ts`)
    process.exitCode = 1
  } else {
    writeFileSync(target, text)
  }
}
