import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { addressFindings } from './address-rules.mjs'
import { docPathFindings } from './doc-paths.mjs'
import { retiredWordFindings } from './retired-words.mjs'
import { dayFindings } from './day-rules.mjs'
import { sqlFindings } from './sql-rules.mjs'
import { sourceFiles, workspaces } from './source-files.mjs'

const MOST_LINES = 400
const SOURCE = /\.(ts|tsx|mts|mjs|js|css)$/
const BARE_CONNECTION = /new (pg\.)?(Pool|Client)\(/
const LISTENING = new Set(['packages/db/src/surviving-connections.ts', 'tooling/testing/src/query-once.ts'])
const DRAWERS = /(^|\/)(utils?|helpers?|common|lib|misc|shared)(\/|\.[^/]+$)/

/**
 * What lint and the compiler do not see. Answers one sentence per finding.
 * @param {string} root
 * @returns {string[]}
 */
export function houseRuleFindings(root) {
  const files = sourceFiles(root)
  const read = (/** @type {string} */ file) => readFileSync(path.join(root, file), 'utf8')
  return [
    ...files
      .filter((file) => DRAWERS.test(file))
      .map((file) => `${file}: this name says nothing about what is inside. Name it after its subject.`),
    ...files
      .filter((file) => SOURCE.test(file) && !file.endsWith('.gen.ts'))
      .flatMap((file) => {
        const lines = read(file).split('\n').length - 1
        return lines > MOST_LINES ? [`${file}: ${lines} lines; the limit is ${MOST_LINES}. Split it by subject.`] : []
      }),
    // An idle connection that the server ends is an 'error' event; without a listener it ends the process.
    ...files
      .filter((file) => SOURCE.test(file) && !LISTENING.has(file) && BARE_CONNECTION.test(read(file)))
      .map(
        (file) =>
          `${file}: opens a PostgreSQL pool or client of its own. Use makePool() or openClient() of packages/db, which listen to its errors.`,
      ),
    ...workspaces(root)
      .filter(
        (folder) =>
          files.some((file) => file.startsWith(`${folder}/`) && SOURCE.test(file)) &&
          !existsSync(path.join(root, folder, 'README.md')),
      )
      .map(
        (folder) => `${folder}: has no README.md that says what it is for, who may import it and which words it uses.`,
      ),
    ...retiredWordFindings(files, read),
    ...docPathFindings(files, read),
    ...files.filter((file) => SOURCE.test(file)).flatMap((file) => dayFindings(file, read(file))),
    ...files.filter((file) => SOURCE.test(file)).flatMap((file) => addressFindings(file, read(file))),
    ...files.filter((file) => SOURCE.test(file)).flatMap((file) => sqlFindings(file, read(file))),
    ...versionFindings(root),
    ...lockFindings(root),
  ]
}

/** @param {string} root */
function versionFindings(root) {
  /** @type {Map<string, Map<string, string[]>>} */
  const uses = new Map()
  /** @type {string[]} */
  const findings = []
  for (const folder of ['.', ...workspaces(root)]) {
    const manifest = JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf8'))
    for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })) {
      const wanted = name.startsWith('@vliegwiel/') ? /^\*$/ : /^\d+\.\d+\.\d+(-[\w.]+)?$/
      if (!wanted.test(String(version)))
        findings.push(
          `${folder}/package.json: ${name} is "${version}"; write one exact version ("*" for our own packages).`,
        )
      const versions = uses.get(name) ?? new Map()
      uses.set(name, versions.set(version, [...(versions.get(version) ?? []), folder]))
    }
  }
  for (const [name, versions] of uses)
    if (versions.size > 1)
      findings.push(
        `${name} stands in several versions: ${[...versions].map(([version, folders]) => `${version} (${folders.join(', ')})`).join(' and ')}. Use one.`,
      )
  return findings
}

/** @param {string} root */
function lockFindings(root) {
  const file = path.join(root, 'package-lock.json')
  if (!existsSync(file)) return ['package-lock.json is missing.']
  const text = readFileSync(file, 'utf8')
  const lock = JSON.parse(text)
  const stale = ['.', ...workspaces(root)].filter((folder) => {
    const manifest = JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf8'))
    const locked = lock.packages?.[folder === '.' ? '' : folder]
    return locked === undefined || dependenciesOf(locked) !== dependenciesOf(manifest)
  })
  return [
    // A fresh clone installs with npm ci, which refuses such a lock file.
    ...stale.map((folder) => `package-lock.json does not fit ${folder}/package.json. Run: npm install`),
    // An address ties a clone to the registry of whoever wrote it.
    ...(/"resolved": "https?:/.test(text)
      ? [
          'package-lock.json holds addresses of a registry. Keep omit-lockfile-registry-resolved in .npmrc and write it anew.',
        ]
      : []),
  ]
}

/** @param {{ dependencies?: Record<string, string>, devDependencies?: Record<string, string> }} manifest */
const dependenciesOf = ({ dependencies = {}, devDependencies = {} }) =>
  JSON.stringify(
    [dependencies, devDependencies].map((list) =>
      Object.entries(list).sort(([one], [other]) => (one < other ? -1 : 1)),
    ),
  )
