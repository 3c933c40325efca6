/**
 * `node tooling/release/src/keep-needed.ts apps/server apps/portal`: removes from `node_modules` what those workspaces do
 * not need to run. For an image: npm installs the packages of every workspace, also of those that only test.
 */
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { neededPackages, type Lock } from './needed-packages.ts'

const root = join(import.meta.dirname, '../../..')
const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lock
const needed = neededPackages(lock, process.argv.slice(2))
const superfluous = Object.keys(lock.packages).filter(
  (folder) => /(^|\/)node_modules\//.test(folder) && !needed.has(folder),
)
for (const folder of superfluous) rmSync(join(root, folder), { recursive: true, force: true })
console.log(`${needed.size} packages kept, ${superfluous.length} removed`)
