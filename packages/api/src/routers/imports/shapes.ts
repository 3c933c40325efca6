import { importStatuses, importWays, type ImportRun, type ImportTarget } from '@vliegwiel/imports'
import { cellCodes, forms, notations as ways, verdictOf, type Evidence, type Verdict } from '@vliegwiel/tabular'
import { encodings, separators } from '@vliegwiel/tabular/files'
import { z } from 'zod'
import { words } from '../documents/shapes.ts'
import { personal } from '../../ladder/personal.ts'

const count = z.number().int()

export const counts = z.strictObject({
  rows: count,
  added: count,
  changed: count,
  same: count,
  refused: count,
  kept: count,
  problems: count,
})

/** Heading by column key. */
export const mapping = z.record(z.string().min(1).max(60), z.string().min(1).max(400))

/** How columns are written, by column key. */
export const notations = z.record(z.string().min(1).max(60), z.enum(ways))

const verdict = z
  .discriminatedUnion('state', [
    z.strictObject({ state: z.literal('decided'), notation: z.enum(ways) }),
    z.strictObject({
      state: z.enum(['open', 'mixed']),
      offered: z.array(z.enum(ways)).readonly(),
      examples: z.array(z.strictObject({ row: z.number().int(), value: personal(z.string(), 'client') })).readonly(),
    }),
  ])
  .nullable()

/** What the cells under a heading decide about how its numbers and its days are written; null: there is nothing to decide. */
export const writing = z.strictObject({ heading: z.string(), numbers: verdict, days: verdict })

export function writingOf(evidence: Evidence): z.infer<typeof writing>[] {
  return Object.entries(evidence).map(([heading, found]) => ({
    heading,
    numbers: verdictOf({ type: 'decimal' }, found) satisfies Verdict | null,
    days: verdictOf({ type: 'date' }, found),
  }))
}

/** A cell: files are mostly of clients, and nobody looks at the column to say of whom this one is. */
const shownValue = personal(z.union([z.string(), z.number(), z.boolean(), z.null()]), 'client')

/** The first rows that would change, and who stands there but is not in the file. */
export const preview = z.strictObject({
  changed: z
    .array(
      z.strictObject({
        row: count,
        key: personal(z.string(), 'client'),
        cells: z.array(z.strictObject({ column: z.string(), was: shownValue, becomes: shownValue })).readonly(),
      }),
    )
    .readonly(),
  missing: z.array(personal(z.string(), 'client')).readonly(),
  missingCount: count,
})

export const fileFacts = z.strictObject({
  format: z.enum(['csv', 'xlsx']),
  encoding: z.enum(encodings).nullable(),
  separator: z.enum(separators).nullable(),
  sheets: z.array(z.string()).readonly(),
  sheet: z.string().nullable(),
  headings: z.array(z.string()).readonly(),
  headingRow: count,
})

/** An import as it stands in a list: nothing of its rows. */
export const runLine = z.strictObject({
  runId: z.uuid(),
  target: z.string(),
  /** What people call the target. */
  title: words,
  destination: z.string().nullable(),
  destinationLabel: z.string().nullable(),
  undoes: z.uuid().nullable(),
  status: z.enum(importStatuses),
  fileName: z.string(),
  fileBytes: count,
  way: z.enum(importWays).nullable(),
  counts,
  jobId: z.uuid().nullable(),
  startedBy: personal(z.string(), 'colleague'),
  createdAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
  undoUntil: z.iso.datetime().nullable(),
  version: count,
})
export type RunLine = z.infer<typeof runLine>

export function asLine(run: ImportRun, { words: { title } }: ImportTarget): RunLine {
  return {
    runId: run.runId,
    target: run.target,
    title,
    destination: run.destination,
    destinationLabel: run.destinationLabel,
    undoes: run.undoes,
    status: run.status,
    fileName: run.fileName,
    fileBytes: run.fileBytes,
    way: run.way,
    counts: run.counts,
    jobId: run.jobId,
    startedBy: run.personName,
    createdAt: run.createdAt.toISOString(),
    finishedAt: run.finishedAt?.toISOString() ?? null,
    undoUntil: run.undoUntil?.toISOString() ?? null,
    version: run.version,
  }
}

/** A column as a screen asks for it. */
export const shownColumn = z.strictObject({
  key: z.string(),
  words,
  hint: words.nullable(),
  type: z.enum(['text', 'key', 'date', 'whole-number', 'decimal', 'euro', 'yes-no', 'choice']),
  /** What a new row gets when the file does not bring it, in words; null: nothing. */
  otherwise: words.nullable(),
  /** Must be in the file. */
  needed: z.boolean(),
  options: z.array(z.strictObject({ value: z.string(), words })).readonly(),
})

/** A wrong cell with what is wrong and what to do, in the language of whoever asks. */
export const shownProblem = z.strictObject({
  row: count,
  column: z.string().nullable(),
  /** A column that is not taken over, as the file calls it. */
  heading: z.string().nullable(),
  value: personal(z.string(), 'client'),
  code: z.enum(cellCodes),
  /** Repeats what stands in the cell. */
  problem: personal(z.string(), 'client'),
  fix: personal(z.string(), 'client'),
})

export const recognised = z.strictObject({
  column: z.string(),
  form: z.enum(forms),
  count,
  example: z.strictObject({ row: count, from: personal(z.string(), 'client'), to: personal(z.string(), 'client') }),
})
