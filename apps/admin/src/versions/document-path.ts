interface Reference {
  readonly kind: string
  readonly key: string
}

/** The page of a document, inside its tenant. */
export const documentPath = ({ kind, key }: Reference): string => `inhoud/${kind}/${key}`

/** The editor of one version, inside its tenant. */
export const versionPath = (reference: Reference, number: number): string =>
  `${documentPath(reference)}/versie/${number}`
