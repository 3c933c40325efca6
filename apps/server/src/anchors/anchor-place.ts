import { join } from 'node:path'

/** Where the ends of the logs are laid down, outside the database. */
export type AnchorPlace =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'mail'; readonly address: string }
  | { readonly kind: 'http'; readonly url: string }

/** The file in the folder of the installation. */
export const anchorFileIn = (dataFolder: string): string => join(dataFolder, 'anchors.jsonl')

/**
 * Reads places with commas between them: `file`, `file:/path/anchors.jsonl`, `mailto:name@host`, `https://host/path`.
 * Null: one of them is none of these.
 */
export function readAnchorPlaces(text: string, dataFolder: string): readonly AnchorPlace[] | null {
  const read = text.split(',').map((one) => placeOf(one.trim(), dataFolder))
  const known = read.filter((place) => place !== null)
  return known.length === read.length ? known : null
}

function placeOf(text: string, dataFolder: string): AnchorPlace | null {
  if (text === 'file') return { kind: 'file', path: anchorFileIn(dataFolder) }
  if (/^file:.+/.test(text)) return { kind: 'file', path: text.slice('file:'.length) }
  const mail = /^mailto:([^\s<>@,]+@[^\s<>@,]+)$/.exec(text)?.[1]
  if (mail !== undefined) return { kind: 'mail', address: mail }
  const url = URL.parse(text)
  const isWeb = url !== null && ['http:', 'https:'].includes(url.protocol) && url.username === '' && url.hash === ''
  return isWeb ? { kind: 'http', url: url.href } : null
}
