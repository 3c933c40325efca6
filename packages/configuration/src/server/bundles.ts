import { createHash, type KeyObject } from 'node:crypto'
import { findBlock } from '../blocks/edit-block.ts'
import {
  bundleFile,
  bundleText,
  environmentValues,
  readBundle,
  signedText,
  withDependencies,
  withEnvironment,
  type BundledDocument,
  type EnvironmentValue,
  type Provenance,
} from '../bundle/bundle.ts'
import { canonicalText } from '../bundle/canonical.ts'
import type { Block } from '../blocks/block.ts'
import { configurationError } from '../configuration-error.ts'
import { describeChanges, type ChangeSentence } from '../kind/describe-change.ts'
import { titleOf, type DocumentReference } from '../kind/kind.ts'
import { kindOf, type DocumentContext } from './document-context.ts'
import { listInForce, readInForce } from './in-force.repository.ts'
import { saveDraft } from './save-draft.ts'
import { publicBundleKey, signatureProblem, signBundle } from './sign-bundle.ts'
import { startDraft } from './start-draft.ts'
import { findDocument, setSource } from './document.repository.ts'
import { openVersions } from './version.repository.ts'

/** What a bundle of these documents would hold: themselves and what they need. */
export async function bundleContents(context: DocumentContext, chosen: readonly DocumentReference[]) {
  const rows = new Map((await listInForce(context.trx, context.at)).map((row) => [`${row.kind}/${row.key}`, row]))
  const found = withDependencies(chosen, context.kinds, ({ kind, key }) => rows.get(`${kind}/${key}`)?.content ?? null)
  const documents = found.all.flatMap(({ kind, key }) => rows.get(`${kind}/${key}`) ?? [])
  return { documents, missing: found.missing }
}

/** Writes the documents in force, and what they need, into one signed file: the same bytes every time. */
export async function exportBundle(
  context: DocumentContext,
  given: { readonly chosen: readonly DocumentReference[]; readonly origin: Provenance; readonly key: KeyObject },
): Promise<{ text: string; documents: number }> {
  const { documents } = await bundleContents(context, given.chosen)
  if (documents.length === 0) throw configurationError('document-not-found')
  const bundled = documents.map((row): BundledDocument => ({
    kind: row.kind,
    key: row.key,
    schemaVersion: kindOf(context.kinds, row.kind).schemaVersion,
    source: (row.source as Provenance | null) ?? given.origin,
    content: row.content,
  }))
  return { text: bundleFile(bundled, signBundle(given.key, bundleText(bundled))), documents: bundled.length }
}

/** What an import would do with one document. */
export interface BundledChange extends DocumentReference {
  readonly title: string
  readonly source: Provenance
  readonly what: 'new' | 'changed' | 'same'
  readonly changes: readonly ChangeSentence[]
}

/** A value of the bundle that differs per environment, beside what stands in that very place here. */
export interface EnvironmentHere extends EnvironmentValue {
  readonly here: string | null
}

export interface ImportGiven {
  readonly text: string
  readonly key: KeyObject
  /** Public keys of other installations whose bundles are taken. */
  readonly trusted: readonly string[]
  /** Value in the bundle → value here, for names and phone numbers. */
  readonly mapping: ReadonlyMap<string, string>
}

/**
 * Looks what a bundle would change here; changes nothing. `seen` stands for what was here when somebody looked.
 * @throws configurationError bundle-refused with the reason and the place
 */
export async function previewBundle(
  context: DocumentContext,
  given: ImportGiven,
): Promise<{ changes: BundledChange[]; environment: EnvironmentHere[]; seen: string }> {
  const changes: BundledChange[] = []
  const environment: EnvironmentHere[] = []
  const stood: (Block | null)[] = []
  for (const document of trustedDocuments(context, given)) {
    const { change, here } = await compared(context, document, given.mapping)
    changes.push(change)
    stood.push(here)
    for (const value of environmentValues(kindOf(context.kinds, document.kind), document.key, document.content)) {
      const stands = here === null ? undefined : findBlock(here, value.blockId)?.fields[value.field]
      environment.push({ ...value, here: typeof stands === 'string' && stands !== '' ? stands : null })
    }
  }
  return { changes, environment, seen: fingerprint(stood) }
}

/**
 * Puts the documents of a bundle into drafts, by kind and key, with their source. What stands here like that already is
 * left alone, so a second import changes nothing. Nothing comes into force by it.
 * @param given with what was `seen` before: what a colleague wrote since is not replaced unseen
 * @throws configurationError bundle-refused, changed-meanwhile; then nothing was imported
 */
export async function importBundle(
  context: DocumentContext,
  given: ImportGiven & { readonly seen: string },
): Promise<{ changes: BundledChange[]; drafts: number }> {
  const found = []
  for (const document of trustedDocuments(context, given))
    found.push({ document, ...(await compared(context, document, given.mapping)) })
  if (fingerprint(found.map(({ here }) => here)) !== given.seen) throw configurationError('changed-meanwhile')
  let drafts = 0
  for (const { document, change, content } of found) {
    if (change.what === 'same') continue
    const { kind, key, source } = document
    const { version, made } = await startDraft(context, {
      kind,
      key,
      title: change.title,
      personal: false,
      content,
      source,
    })
    if (!made) {
      const at = { documentId: version.document_id, number: version.number, revision: version.revision }
      await saveDraft(context, { ...at, content })
      await setSource(context.trx, version.document_id, source)
    }
    drafts += 1
  }
  return { changes: found.map(({ change }) => change), drafts }
}

const fingerprint = (stood: readonly (Block | null)[]) =>
  createHash('sha256').update(canonicalText(stood)).digest('hex')

function trustedDocuments(context: DocumentContext, { text, key, trusted }: ImportGiven): readonly BundledDocument[] {
  const read = readBundle(text, context.kinds)
  if ('refusal' in read) throw configurationError('bundle-refused', { ...read.refusal })
  const { signature, documents } = read.bundle
  const problem = signatureProblem(signedText(text), signature, [publicBundleKey(key), ...trusted])
  if (problem) throw configurationError('bundle-refused', { reason: problem, at: signature.key })
  return documents
}

/** A document of the bundle beside what stands here: the open draft, or else what is in force. */
async function compared(
  context: DocumentContext,
  { kind: word, key, source, content: given }: BundledDocument,
  mapping: ReadonlyMap<string, string>,
) {
  const kind = kindOf(context.kinds, word)
  const content = withEnvironment(kind, given, mapping)
  const document = await findDocument(context.trx, word, key)
  const open = document ? await openVersions(context.trx, document.document_id) : []
  const current = await readInForce(context.trx, word, key, context.at)
  const here = open.find(({ owner_id }) => owner_id === null)?.content ?? current?.content ?? null
  const changes = here === null ? [] : describeChanges(kind, here, content)
  const what = here === null ? 'new' : changes.length === 0 ? 'same' : 'changed'
  const change: BundledChange = { kind: word, key, title: titleOf(kind, content, key), source, what, changes }
  return { change, content, here }
}
