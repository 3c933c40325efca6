import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const looks = join(import.meta.dirname, '../../../../packages/ui/src/styles')
const own = join(import.meta.dirname, '../../../portal/public')

/** The roles of the house first, then what the residents' site does with them. */
const files = [
  join(looks, 'fallback-fonts.css'),
  join(looks, 'tokens.css'),
  join(looks, 'accents.css'),
  join(own, 'portal.css'),
  join(own, 'portal-parts.css'),
]

/**
 * Every rule of the residents' site, without comments. Four kilobytes on the line: they go along in the page, because
 * with a slow telephone each file beside it is half a second more before anything can be read.
 */
export const portalSheet = files
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n')
  .replace(/\/\*[^]*?\*\//g, '')
  .replace(/\n\s*/g, '\n')
  .trim()
