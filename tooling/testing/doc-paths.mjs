import path from 'node:path'

const CODE = /`((?:packages|apps|tooling|docs|\.github)\/[^`\s]+)`/g
const LINK = /\]\((?!https?:|mailto:|#|\/)([^)\s#]+)(?:#[^)]*)?\)/g
/** A pattern names many files: `<word>`, `*`, `{nl,en}`, `NNNN`, `…`. */
const PATTERN = /[<>*{}…]|NNNN/
/** The slice that the tutorial has somebody make, and the list that the drill writes. */
const NOT_THERE_YET = /\bloans?\b/
const WRITTEN_BY_THE_DRILL = 'docs/sabotage.md'

/**
 * Paths that the documentation names and that are not there: whoever follows one is lost. One sentence each.
 * @param {readonly string[]} files every file, from the root of the repository
 * @param {(file: string) => string} read
 * @returns {string[]}
 */
export function docPathFindings(files, read) {
  const there = new Set(files.flatMap((file) => [file, ...foldersOf(file)]))
  return files
    .filter((file) => file.endsWith('.md') && file !== WRITTEN_BY_THE_DRILL)
    .flatMap((file) => {
      const text = read(file)
      const named = [...text.matchAll(CODE)].map(([, found = '']) => found)
      const linked = [...text.matchAll(LINK)].map(([, found = '']) => path.posix.join(path.posix.dirname(file), found))
      return [...new Set([...named, ...linked])]
        .map((one) => one.replace(/(?::\d+)?[/.,;]*$/, ''))
        .filter((one) => !PATTERN.test(one) && !NOT_THERE_YET.test(one) && !there.has(one))
        .map((one) => `${file}: names ${one}, which does not exist.`)
    })
}

/** @param {string} file */
function foldersOf(file) {
  const parts = file.split('/').slice(0, -1)
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'))
}
