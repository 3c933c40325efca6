import { address } from '../app/address/address.ts'

interface Reference {
  readonly kind: string
  readonly key: string
}

/** The page of a document. */
export const documentAddress = (slug: string, { kind, key }: Reference): string =>
  address('/$slug/inhoud/$kind/$key', { slug, kind, key })

/** The editor of one version. */
export const versionAddress = (slug: string, { kind, key }: Reference, number: number): string =>
  address('/$slug/inhoud/$kind/$key/versie/$number', { slug, kind, key, number })

/** The list of one kind of document. */
export const kindAddress = (slug: string, kind: string): string => address('/$slug/inhoud', { slug }, { soort: kind })
