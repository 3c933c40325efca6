/** What looks like an address of the console that was put together by hand. @type {readonly RegExp[]} */
const WAYS = [
  // href="/…", href: `/…`, also in braces; `to: '/$slug/…'` is a pattern, which the compiler knows.
  /\b(?:href|link)\s*[=:]\s*\{?\s*(['"`])\/(?!portaal\/|api\/|assets\/)/g,
  /\bto\s*[=:]\s*\{?\s*(?:`|(['"])\/(?!\$))/g,
  // go('/…'), navigate(`/…`), assign("/…"), navigate({ href: … }) falls under the line above.
  /\b(?:go|navigate|assign|replace|push)\(\s*(['"`])\/(?!portaal\/|api\/|assets\/)/g,
  // `${anything}?word=`, 'x' + '?word=': a search that was not written by the builder.
  /`[^`\n]*[?&][a-z][a-zA-Z]*=\$\{/g,
  /['"`](?:\?|&)[a-z][a-zA-Z]*=/g,
  // `/${slug}/…`: a path that was not written by the builder.
  /`\/(?!portaal\/|api\/)\$\{/g,
  /\$\{(?:slug|tenant\.slug|base|here)\}\/[a-z]/g,
]

const IS_SCREEN = /^apps\/admin\/src\/.*\.tsx?$/
const BUILDER = /^apps\/admin\/src\/app\/(address|routes)\//
const IN_TESTS = /(\.test\.|\.stories\.|\/testing\/)/
/** Addresses of the server and of the portal are not the console's; a comment leads nowhere. */
const ELSEWHERE = /\/(api|portaal|sign-in)\/|"\/wachtwoord-vergeten"|^\s*(\/\/|\/?\*)/

/**
 * An address of the console is written by `address()` of apps/admin/src/app/address: of a screen that exists, each value
 * encoded once. A screen's own search is changed with `useScreenSearch`.
 * @param {string} file @param {string} text
 * @returns {string[]}
 */
export function addressFindings(file, text) {
  if (!IS_SCREEN.test(file) || BUILDER.test(file) || IN_TESTS.test(file)) return []
  const lines = new Set(
    WAYS.flatMap((way) => [...text.matchAll(way)])
      .map(({ index }) => text.slice(0, index).split('\n').length)
      .filter((line) => !ELSEWHERE.test(text.split('\n')[line - 1] ?? '')),
  )
  return [...lines]
    .toSorted((one, other) => one - other)
    .map(
      (line) =>
        `${file}:${line}: an address made by hand. Take address('/$slug/…', { slug }, { … }) of src/app/address.`,
    )
}
