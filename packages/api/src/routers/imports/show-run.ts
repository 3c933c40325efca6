import { pieceBytes } from '@vliegwiel/imports'
import { describeRun, rememberedNotations, undoingOf } from '@vliegwiel/imports/server'
import { spokenKey, spokenProblem } from '@vliegwiel/tabular'
import { z } from 'zod'
import { tenantQuery } from '../../ladder/tenant-procedure.ts'
import { demandRun, importContext } from './import-context.ts'
import {
  asLine,
  fileFacts,
  mapping,
  notations,
  preview,
  recognised,
  runLine,
  shownColumn,
  shownProblem,
  writing,
  writingOf,
} from './shapes.ts'

const shownRun = z.strictObject({
  run: runLine,
  file: fileFacts,
  mapping,
  /** How columns are written: as chosen for this file, or as the last file of this target was. */
  notations,
  writing: z.array(writing),
  preview,
  columns: z.array(shownColumn),
  problems: z.array(shownProblem),
  recognised: z.array(recognised).readonly(),
  /** Bytes of it that are in, while it is being sent. */
  received: z.number().int(),
  /** Bytes of every piece but the last. */
  pieceBytes: z.number().int(),
  /** All rows come in, or none: they mean something together. */
  together: z.boolean(),
  /** The import that took this one back, or is doing so. */
  undoneBy: z.uuid().nullable(),
})

/** One import with its columns and its wrong cells. Cells are of people, so looking at them is in the log. */
export const showRun = tenantQuery(
  {
    permission: 'import:read',
    input: z.strictObject({ runId: z.uuid() }),
    output: shownRun,
    personalData: {
      objectType: 'import',
      trace: ({ runId }, { run }) => ({ objectId: runId, objectLabel: run.fileName }),
    },
  },
  async (call) => {
    const { trx, ctx } = call
    const run = await demandRun(call, call.input.runId)
    const { target, description } = await describeRun(await importContext(call), trx, run)
    return {
      run: asLine(run, target),
      file: run.facts,
      mapping: run.mapping,
      notations: { ...(await rememberedNotations(trx, run.target)), ...run.notations },
      writing: writingOf(run.evidence),
      preview: {
        ...run.preview,
        changed: run.preview.changed.map((one) => ({ ...one, key: spokenKey(one.key) })),
        missing: run.preview.missing.map((key) => spokenKey(key)),
      },
      columns: description.columns.map((column) => ({
        key: column.key,
        words: column.words,
        hint: column.hint ?? null,
        type: column.type,
        otherwise: column.otherwiseWords ?? null,
        needed: column.required === true || description.naturalKey.includes(column.key),
        options: column.type === 'choice' ? column.options.map((option) => ({ ...option })) : [],
      })),
      problems: run.problems.map((problem) => {
        const { row, column, heading = null, value, code } = problem
        return { row, column, heading, value, code, ...spokenProblem(problem, description, ctx.language) }
      }),
      recognised: run.recognised,
      received: run.status === 'receiving' ? Math.min(run.fileBytes, run.chunks * pieceBytes) : run.fileBytes,
      pieceBytes,
      together: target.wholeFile !== undefined,
      undoneBy: await undoingOf(trx, run.runId),
    }
  },
)
