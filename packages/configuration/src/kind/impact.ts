import type { Words } from './field.ts'

/** What a change will do, before anybody approves it: a sentence with a count, and what is counted, a line each. */
export interface Impact {
  readonly words: Words
  readonly count: number
  readonly details?: readonly Words[]
}

/**
 * A line of impact in the right number: one page links here, two link here.
 *
 * @example counted(1, { nl: 'pagina verwijst hierheen', en: 'page links here' }, { nl: 'pagina’s verwijzen hierheen', en: 'pages link here' })
 */
export function counted(count: number, one: Words, more: Words): Impact {
  return { words: count === 1 ? one : more, count }
}

/** Tenants below that get the document. */
export function tenantsBelow(count: number): Impact {
  return counted(
    count,
    { nl: 'gemeente of merk eronder volgt', en: 'tenant below follows' },
    { nl: 'gemeenten en merken eronder volgen', en: 'tenants below follow' },
  )
}
