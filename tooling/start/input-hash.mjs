import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const SKIPPED = new Set([
  'node_modules',
  'dist',
  'e2e',
  '.turbo',
  'test-results',
  'playwright-report',
  'storybook-static',
])

/**
 * Hash over the names and contents of every file that a build of an app depends on: its own folder,
 * the packages of this repository it depends on (theirs too), and package-lock.json.
 * @param {string} root
 * @param {string} app folder below root, such as 'apps/admin'
 */
export function hashOfInputs(root, app) {
  const hash = createHash('sha256').update(readFileSync(path.join(root, 'package-lock.json')))
  for (const folder of [...foldersOf(root, app)].sort()) addFolder(hash, path.join(root, folder), folder)
  return hash.digest('hex')
}

/**
 * @param {string} root
 * @param {string} folder
 * @param {Set<string>} seen
 */
function foldersOf(root, folder, seen = new Set()) {
  if (seen.has(folder)) return seen
  seen.add(folder)
  const { dependencies = {} } = JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf8'))
  for (const name of Object.keys(dependencies)) {
    const below = `packages/${name.replace('@vliegwiel/', '')}`
    if (name.startsWith('@vliegwiel/') && existsSync(path.join(root, below))) foldersOf(root, below, seen)
  }
  return seen
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} folder
 * @param {string} name
 */
function addFolder(hash, folder, name) {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((one, other) => (one.name < other.name ? -1 : 1))
  for (const entry of entries) {
    if (SKIPPED.has(entry.name) || /\.(test|stories)\.tsx?$/.test(entry.name)) continue
    const below = `${name}/${entry.name}`
    if (entry.isDirectory()) addFolder(hash, path.join(folder, entry.name), below)
    else if (entry.isFile())
      hash
        .update(`${below}\0`)
        .update(readFileSync(path.join(folder, entry.name)))
        .update('\0')
  }
}

/**
 * Runs `build` unless the inputs are those of the last build that succeeded. Answers whether it ran.
 * @param {{ root: string, app: string, result: string, build: () => Promise<void> }} task `result`: a file that a build leaves
 */
export async function buildWhenChanged({ root, app, result, build }) {
  const stamp = path.join(root, '.cache', `build-${app.replaceAll('/', '-')}`)
  const inputs = hashOfInputs(root, app)
  if (existsSync(path.join(root, result)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === inputs) return false
  await build()
  mkdirSync(path.dirname(stamp), { recursive: true })
  // Hashed anew: a build may itself write a source, such as the generated list of routes.
  writeFileSync(stamp, hashOfInputs(root, app))
  return true
}
