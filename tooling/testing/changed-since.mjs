import { execFileSync } from 'node:child_process'

/** @typedef {{ base: string, files: readonly string[], reachesBrowser: boolean }} Changed */

/**
 * What changed since the branch left main (on main itself: since the commit before), committed or not.
 * @param {string} root
 * @returns {Changed}
 */
export function changedSince(root) {
  const git = (/** @type {string[]} */ ...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim()
  const head = git('rev-parse', 'HEAD')
  const left = git('merge-base', 'HEAD', 'main')
  const base = left === head ? git('rev-parse', 'HEAD~1') : left
  const known = git('diff', '--name-only', base).split('\n')
  const fresh = git('ls-files', '--others', '--exclude-standard').split('\n')
  const files = [...known, ...fresh].filter((file) => file !== '')
  return { base, files, reachesBrowser: files.some(reachesBrowser) }
}

/** Console, portal and server stand on nearly every package: what is not told apart surely is tried. */
export const reachesBrowser = (/** @type {string} */ file) =>
  /^(?:apps\/(?!storybook\/)|packages\/|package-lock\.json$)/.test(file) &&
  !/\.(?:test|stories)\.tsx?$|\.md$|\/testing\//.test(file)
