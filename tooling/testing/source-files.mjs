import { readdirSync } from 'node:fs'
import path from 'node:path'

const SKIPPED = new Set([
  'node_modules',
  'dist',
  'generated',
  '.turbo',
  '.git',
  '.data',
  '.cache',
  'coverage',
  'test-results',
  'playwright-report',
  'storybook-static',
])

/**
 * Paths (with /) of all files below a folder that people wrote.
 * @param {string} root
 * @param {string} [folder] below root
 * @returns {string[]}
 */
export function sourceFiles(root, folder = '') {
  const entries = readdirSync(path.join(root, folder), { withFileTypes: true })
  return entries
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      const below = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (SKIPPED.has(entry.name)) return []
      if (entry.isDirectory()) return sourceFiles(root, below)
      return entry.isFile() ? [below] : []
    })
}

/**
 * Folders with a package.json of their own, such as packages/db.
 * @param {string} root
 */
export function workspaces(root) {
  return sourceFiles(root)
    .filter((file) => /^(apps|packages|tooling)\/[^/]+\/package\.json$/.test(file))
    .map((file) => path.posix.dirname(file))
}
