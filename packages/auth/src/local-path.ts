const ourselves = 'http://own.invalid'

/** Characters that no address of ours has, and that programs read in different ways. */
const hostile = /[\\\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u

/** A slash, backslash or control character written as a code: whoever decodes the path once more reads another path. */
const disguised = /%(?:2f|5c|[01][0-9a-f]|7f)/i

/** An address of a screen with its search is some hundreds of characters. */
const longest = 2_000

/**
 * Where to go on after signing in, from an address that came from outside: a path on our own site, or null. Resolves the
 * address as a browser does (WHATWG URL Standard) and judges the outcome, for `/..//evil.example` begins as a path of
 * ours and ends as `//evil.example`, which a browser takes for another host.
 */
export function localPath(text: string | null | undefined): string | null {
  if (typeof text !== 'string' || text.length > longest || !text.startsWith('/') || hostile.test(text)) return null
  if (!URL.canParse(text, ourselves)) return null
  const url = new URL(text, ourselves)
  if (url.origin !== ourselves || url.username !== '' || url.password !== '') return null
  if (url.pathname.includes('//') || disguised.test(url.pathname)) return null
  const path = `${url.pathname}${url.search}${url.hash}`
  return path.length > longest ? null : path
}
