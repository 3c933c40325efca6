import type { Block } from '../blocks/block.ts'
import type { Field, Words } from './field.ts'
import type { CheckResult } from './check-result.ts'
import type { Impact } from './impact.ts'

export interface BlockType {
  readonly words: Words
  readonly fields: Readonly<Record<string, Field>>
  /** Block types that may stand inside it; none when absent. */
  readonly inside?: readonly string[]
  /** The field by which people recognise the block in a list. */
  readonly titleField?: string
}

/** Another document that a document needs to make sense, by its natural key. */
export interface DocumentReference {
  readonly kind: string
  readonly key: string
}

/** What stands around a document: what the kind named in `reads`, read before the checks are asked. */
export interface Around {
  readonly at: Date
  /** The document of that name which holds; null: there is none. */
  readonly document: (reference: DocumentReference) => Block | null
  /** What the tenant settled; undefined: nothing. */
  readonly setting: (key: string) => unknown
}

/** What a kind may look at when it counts the impact: the documents in force for this tenant. */
export interface ImpactQuestion {
  readonly key: string
  readonly before: Block | null
  readonly after: Block
  readonly inForce: readonly (DocumentReference & { readonly content: Block })[]
  /** Tenants below that get the document, and how many of them changed blocks of it. */
  readonly below: { readonly tenants: number; readonly overriding: number }
}

/**
 * Everything the platform needs to know about one sort of document. Versions, inheritance, approval, releases, bundles,
 * editor and screens follow from it.
 */
export interface Kind {
  /** The word in code, database and address. */
  readonly word: string
  /** Raised when the blocks change; `upgrade` brings a document of an older version to this one. */
  readonly schemaVersion: number
  readonly upgrade?: (content: Block, from: number) => Block
  readonly words: { readonly one: Words; readonly many: Words; readonly empty: Words }
  /** Block types; the one named `root` is the document itself. Its `titleField` names the document. */
  readonly blocks: Readonly<Record<string, BlockType>> & { readonly root: BlockType }
  /** `always`: no tenant may switch it off. */
  readonly fourEyes: 'always' | 'on' | 'off'
  /** Rules beyond those of the single fields, asked at every save and release. Field rules need not be named here. */
  readonly checks?: (content: Block, around: Around) => readonly CheckResult[]
  /** What `checks` looks at beside the document: others in force by their name, and what the tenant settled. */
  readonly reads?: { readonly documents?: readonly DocumentReference[]; readonly settings?: readonly string[] }
  /** Rules of `checks` that a tenant may lower to advice, in words; every other error always holds a release back. */
  readonly mayAdvise?: Readonly<Record<string, Words>>
  readonly impact?: (question: ImpactQuestion) => readonly Impact[]
  readonly references?: (content: Block) => readonly DocumentReference[]
  /** What a new document begins with. */
  readonly template?: (title: string) => Block
}

/**
 * Declares a kind and looks whether it hangs together.
 * @throws TypeError naming what is wrong: an unknown block type inside another, a title field that does not exist.
 */
export function defineKind(kind: Kind): Kind {
  const problem = kindProblem(kind)
  if (problem) throw new TypeError(`Kind ${kind.word}: ${problem}`)
  return kind
}

function kindProblem({ word, schemaVersion, upgrade, blocks }: Kind): string | null {
  if (!/^[a-z]+(-[a-z]+)*$/.test(word)) return 'its word is lower-case letters and hyphens'
  if (schemaVersion > 1 && !upgrade) return `schema version ${schemaVersion} needs an upgrade from the versions before`
  for (const [type, { fields, inside = [], titleField }] of Object.entries(blocks)) {
    const unknown = inside.find((one) => one === 'root' || !Object.hasOwn(blocks, one))
    if (unknown !== undefined) return `block ${type} holds ${unknown}, which is no block of this kind`
    if (titleField !== undefined && !Object.hasOwn(fields, titleField))
      return `block ${type} has no field ${titleField}`
  }
  return blocks.root.titleField === undefined ? 'its root names no title field' : null
}

/** What people call a document: the title field of its root, or else its key. */
export function titleOf(kind: Kind, content: Block | null, key: string): string {
  const value = content?.fields[kind.blocks.root.titleField ?? '']
  return typeof value === 'string' && value.trim() !== '' ? value : key
}

/** A new document: the template of the kind, or a root with its title alone. */
export function emptyDocument(kind: Kind, title: string): Block {
  if (kind.template) return kind.template(title)
  return { id: 'root', type: 'root', fields: { [kind.blocks.root.titleField ?? 'title']: title } }
}
