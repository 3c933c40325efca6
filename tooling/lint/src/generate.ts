import { readFileSync, writeFileSync } from 'node:fs'
import { oxlintConfig } from './oxlint-config.ts'

// `node tooling/lint/src/generate.ts` writes .oxlintrc.json; with --check it only says whether it is current.
const target = new URL('../../../.oxlintrc.json', import.meta.url)
const wanted = `${JSON.stringify(oxlintConfig(), null, 2)}\n`

if (!process.argv.includes('--check')) {
  writeFileSync(target, wanted)
} else if (readFileSync(target, 'utf8') !== wanted) {
  console.error('.oxlintrc.json is not what tooling/lint generates. Run: npx node tooling/lint/src/generate.ts')
  process.exitCode = 1
}
