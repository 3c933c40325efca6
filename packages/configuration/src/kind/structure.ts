import { type Block, isBlockId, limits, rootId } from '../blocks/block.ts'
import type { Kind } from './kind.ts'

/** Why a document cannot even be kept as a draft, with the place in it. */
export interface StructureProblem {
  readonly path: string
  readonly problem:
    | 'not-a-block'
    | 'bad-id'
    | 'id-twice'
    | 'unknown-type'
    | 'not-allowed-here'
    | 'unknown-field'
    | 'bad-value'
    | 'too-deep'
    | 'too-many-blocks'
    | 'too-long'
}

/**
 * Looks whether a value is a document of this kind at all: blocks with ids of their own, known types in allowed places,
 * known fields with plain values. Whether it is finished is another question (`checkDocument`).
 * @returns the first 50 problems; none means `value` is a Block.
 */
export function structureProblems(kind: Kind, value: unknown): StructureProblem[] {
  const problems: StructureProblem[] = []
  const seen = new Set<string>()
  let characters = 0
  const visit = (block: unknown, path: string, parent: string | null, depth: number): void => {
    if (problems.length >= 50) return
    if (depth > limits.depth) return void problems.push({ path, problem: 'too-deep' })
    if (seen.size >= limits.blocks) return void problems.push({ path, problem: 'too-many-blocks' })
    if (!isBlockShaped(block)) return void problems.push({ path, problem: 'not-a-block' })
    const type = Object.hasOwn(kind.blocks, block.type) ? kind.blocks[block.type] : undefined
    if (!isBlockId(block.id) || (parent === null) !== (block.id === rootId)) problems.push({ path, problem: 'bad-id' })
    else if (seen.has(block.id)) problems.push({ path, problem: 'id-twice' })
    seen.add(block.id)
    if (!type) return void problems.push({ path: `${path}.type`, problem: 'unknown-type' })
    if (!(parent === null ? block.type === 'root' : kind.blocks[parent]?.inside?.includes(block.type)))
      problems.push({ path: `${path}.type`, problem: 'not-allowed-here' })
    for (const [name, content] of Object.entries(block.fields)) {
      if (!Object.hasOwn(type.fields, name)) problems.push({ path: `${path}.fields.${name}`, problem: 'unknown-field' })
      else if (!isPlain(content)) problems.push({ path: `${path}.fields.${name}`, problem: 'bad-value' })
      else characters += Array.isArray(content) ? content.join('').length : String(content).length
    }
    for (const [at, child] of (block.children ?? []).entries())
      visit(child, `${path}.children.${at}`, block.type, depth + 1)
  }
  visit(value, rootId, null, 1)
  if (characters > limits.characters) problems.push({ path: rootId, problem: 'too-long' })
  return problems
}

function isBlockShaped(value: unknown): value is Block {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const { id, type, fields, children, ...rest } = value as Record<string, unknown>
  return (
    typeof id === 'string' &&
    typeof type === 'string' &&
    typeof fields === 'object' &&
    fields !== null &&
    !Array.isArray(fields) &&
    (children === undefined || Array.isArray(children)) &&
    Object.keys(rest).length === 0
  )
}

function isPlain(value: unknown): boolean {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return true
  if (typeof value === 'number') return Number.isSafeInteger(value)
  return Array.isArray(value) && value.length <= 1_000 && value.every((entry) => typeof entry === 'string')
}
