import { z } from 'zod'
import type { Block } from '../blocks/block.ts'
import { placeBlocks } from '../blocks/placed-block.ts'
import type { Words } from '../kind/field.ts'
import type { DocumentReference, Kind } from '../kind/kind.ts'
import { structureProblems } from '../kind/structure.ts'
import { canonicalText } from './canonical.ts'

/** Where a document came from, and under which terms it may be used. Stays visible on every copy. */
export const provenance = z.strictObject({
  /** Slug and name of the tenant that made it. */
  slug: z.string().max(60),
  name: z.string().max(120),
  licence: z.string().max(60),
})
export type Provenance = z.infer<typeof provenance>

const documentKey = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(80)

export const bundledDocument = z.strictObject({
  kind: z.string().max(40),
  key: documentKey,
  schemaVersion: z.number().int().min(1),
  source: provenance,
  content: z.unknown(),
})
export type BundledDocument = Omit<z.infer<typeof bundledDocument>, 'content'> & { readonly content: Block }

const bundleShape = z.strictObject({
  format: z.literal('vliegwiel-bundle'),
  version: z.literal(1),
  documents: z.array(bundledDocument).min(1).max(500),
  signature: z.strictObject({ algorithm: z.literal('ed25519'), key: z.string().max(200), value: z.string().max(200) }),
})

export interface BundleSignature {
  readonly algorithm: 'ed25519'
  /** The public key, base64. */
  readonly key: string
  readonly value: string
}

/** The text that is signed: everything but the signature, documents in the order of kind and key. */
export function bundleText(documents: readonly BundledDocument[]): string {
  const sorted = documents.toSorted((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1))
  return canonicalText({ format: 'vliegwiel-bundle', version: 1, documents: sorted })
}

/** The file: the same documents and the same key give the same bytes. */
export function bundleFile(documents: readonly BundledDocument[], signature: BundleSignature): string {
  return canonicalText({ ...(JSON.parse(bundleText(documents)) as object), signature })
}

export type BundleRefusal =
  | { readonly reason: 'not-json' | 'not-a-bundle' | 'key-twice'; readonly at: string }
  | { readonly reason: 'unknown-kind' | 'newer-schema' | 'not-a-document'; readonly at: string }

export interface ReadBundle {
  readonly documents: readonly BundledDocument[]
  readonly signature: BundleSignature
}

/**
 * Reads a file as a bundle of these kinds. Nothing is trusted yet: whose signature it is, the caller asks. Documents of
 * an older schema are brought to the newest; a newer one is refused, because this installation does not know it.
 */
export function readBundle(
  text: string,
  kinds: ReadonlyMap<string, Kind>,
): { readonly bundle: ReadBundle } | { readonly refusal: BundleRefusal } {
  let value: unknown
  try {
    value = JSON.parse(text)
    // Half a surrogate pair cannot be kept, nor signed.
    canonicalText(value)
  } catch (error) {
    return { refusal: { reason: 'not-json', at: error instanceof Error ? error.message.slice(0, 120) : '' } }
  }
  const parsed = bundleShape.safeParse(value)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return { refusal: { reason: 'not-a-bundle', at: issue?.path.join('.') ?? '' } }
  }
  const documents: BundledDocument[] = []
  const seen = new Set<string>()
  for (const document of parsed.data.documents) {
    const at = nameOf(document)
    const kind = kinds.get(document.kind)
    if (!kind) return { refusal: { reason: 'unknown-kind', at } }
    if (seen.has(at)) return { refusal: { reason: 'key-twice', at } }
    if (document.schemaVersion > kind.schemaVersion) return { refusal: { reason: 'newer-schema', at } }
    const content = upgraded(kind, document.content, document.schemaVersion)
    const [problem] = structureProblems(kind, content)
    if (problem) return { refusal: { reason: 'not-a-document', at: `${at}: ${problem.path} (${problem.problem})` } }
    seen.add(at)
    documents.push({ ...document, content: content as Block })
  }
  return { bundle: { documents, signature: parsed.data.signature } }
}

/** The text under the signature of a read file: what was signed, before any upgrade. */
export function signedText(text: string): string {
  const { signature: _signature, ...rest } = JSON.parse(text) as Record<string, unknown>
  return canonicalText(rest)
}

function upgraded(kind: Kind, content: unknown, from: number): unknown {
  if (from === kind.schemaVersion || !kind.upgrade) return content
  return kind.upgrade(content as Block, from)
}

export const nameOf = ({ kind, key }: DocumentReference) => `${kind}/${key}`

/** A value that differs per environment: where it stands and what the bundle says. */
export interface EnvironmentValue {
  readonly kind: string
  readonly key: string
  readonly blockId: string
  readonly field: string
  readonly label: Words
  readonly value: string
}

/** Every filled field of a document that its kind marks as differing from one environment to another. */
export function environmentValues(kind: Kind, key: string, content: Block): EnvironmentValue[] {
  return [...placeBlocks(content).values()].flatMap((block) =>
    Object.entries(kind.blocks[block.type]?.fields ?? {}).flatMap(([field, { environment, label }]) => {
      const value = block.fields[field]
      return environment === true && typeof value === 'string' && value !== ''
        ? [{ kind: kind.word, key, blockId: block.id, field, label, value }]
        : []
    }),
  )
}

/** The document with values of this environment in place of those of the bundle: old value → new value. */
export function withEnvironment(kind: Kind, content: Block, mapping: ReadonlyMap<string, string>): Block {
  const fields = Object.fromEntries(
    Object.entries(content.fields).map(([field, value]) => {
      const own = kind.blocks[content.type]?.fields[field]?.environment === true && typeof value === 'string'
      return [field, own ? (mapping.get(value) ?? value) : value]
    }),
  )
  return {
    ...content,
    fields,
    ...(content.children ? { children: content.children.map((child) => withEnvironment(kind, child, mapping)) } : {}),
  }
}

/**
 * Everything that chosen documents need, themselves included, in a steady order.
 * @param find the document in force under a reference, or null @returns also what is referred to and is not there
 */
export function withDependencies(
  chosen: readonly DocumentReference[],
  kinds: ReadonlyMap<string, Kind>,
  find: (reference: DocumentReference) => Block | null,
): { readonly all: readonly DocumentReference[]; readonly missing: readonly DocumentReference[] } {
  const all = new Map<string, DocumentReference>()
  const missing = new Map<string, DocumentReference>()
  const waiting = [...chosen]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const name = nameOf(next)
    if (all.has(name) || missing.has(name)) continue
    const content = find(next)
    if (!content) {
      missing.set(name, { kind: next.kind, key: next.key })
      continue
    }
    all.set(name, { kind: next.kind, key: next.key })
    waiting.push(...(kinds.get(next.kind)?.references?.(content) ?? []))
  }
  const inOrder = (found: Map<string, DocumentReference>) =>
    [...found].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, reference]) => reference)
  return { all: inOrder(all), missing: inOrder(missing) }
}
