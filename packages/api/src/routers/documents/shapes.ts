import type { Block } from '@vliegwiel/configuration'
import { versionStates, versionSteps } from '@vliegwiel/configuration'
import { z } from 'zod'
import { notPersonal, personal } from '../../ladder/personal.ts'

/** A word of the kind registry and the natural key of a document: how addresses and bundles name it. */
export const kindWord = z
  .string()
  .regex(/^[a-z]+(-[a-z]+)*$/)
  .max(40)
export const documentKey = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(80)
export const reference = z.strictObject({ kind: kindWord, key: documentKey })

/** A version as the person saw it: a change on an older revision is refused. */
export const versionAt = {
  documentId: z.uuid(),
  number: z.number().int().min(1).max(1_000_000),
  revision: z.number().int().min(1),
}

export const reason = z.string().trim().min(3).max(500)
export const optionalReason = z.string().trim().max(500).nullable()

export const words = z.strictObject({ nl: z.string(), en: z.string() })
/** Checked by the engine before it was kept. */
export const content = notPersonal(z.custom<Block>(), 'text of a document, meant for everybody')

export const checkResult = z.strictObject({
  blockId: z.string(),
  field: z.string().nullable(),
  rule: z.string(),
  severity: z.enum(['error', 'advice']),
  problem: words,
  fix: words,
  suggestion: z.string().optional(),
})

const fieldValue = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string()).readonly()])

export const changeSentence = z.strictObject({
  blockId: z.string(),
  kind: z.enum(['added', 'removed', 'changed', 'moved']),
  sentence: words,
  fields: z
    .array(
      z.strictObject({
        field: z.string(),
        label: words,
        widget: z.string(),
        before: fieldValue,
        after: fieldValue,
      }),
    )
    .readonly(),
})

export const impact = z.strictObject({ words, count: z.number().int(), details: z.array(words).readonly().optional() })

export const mergeConflict = z.strictObject({
  blockId: z.string(),
  reason: z.enum(['field', 'removed-theirs', 'removed-mine', 'placed', 'order']),
  field: z.string().optional(),
  base: fieldValue.optional(),
  theirs: fieldValue.optional(),
  mine: fieldValue.optional(),
})

export const policy = z.strictObject({
  fourEyes: z.boolean(),
  approvers: z.number().int(),
  advised: z.array(z.string()).readonly(),
  version: z.number().int(),
})

/** A version in a list: who, where it stands, how it fares, without the text. */
export const versionLine = z.strictObject({
  documentId: z.uuid(),
  number: z.number().int(),
  revision: z.number().int(),
  state: z.enum(versionStates),
  /** Of oneself alone; nobody else sees it. */
  personal: z.boolean(),
  /** Names of who wrote a part of it, in the order in which they began. */
  authors: z.array(personal(z.string(), 'colleague')),
  /** The person who asks wrote a part of it. */
  mine: z.boolean(),
  reason: z.string().nullable(),
  errors: z.number().int(),
  advices: z.number().int(),
  suspended: z.string().nullable(),
  /** Who writes on it just now, when that is somebody else. */
  holder: personal(z.string().nullable(), 'colleague'),
  heldUntil: z.iso.datetime().nullable(),
  changedAt: z.iso.datetime(),
})

export const step = z.strictObject({
  step: z.enum(versionSteps),
  number: z.number().int(),
  by: personal(z.string(), 'colleague'),
  reason: z.string().nullable(),
  at: z.iso.datetime(),
})

const looseBlock = notPersonal(
  z.custom<Pick<Block, 'id' | 'type' | 'fields'> | null>(),
  'text of a document, meant for everybody',
)

export const baseChange = z.strictObject({
  changeId: z.uuid(),
  kind: z.string(),
  key: z.string(),
  title: z.string(),
  blockId: z.string(),
  weight: z.enum(['conflict', 'notice']),
  reason: z.string(),
  was: looseBlock,
  becomes: looseBlock,
  yours: looseBlock,
  fromName: z.string(),
  openedAt: z.iso.datetime(),
  version: z.number().int(),
})
