import { z } from 'zod'

/** One run of the proof, as the list shows it. */
export const isolationRun = z.strictObject({
  runId: z.uuid(),
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime(),
  engine: z.string(),
  tables: z.number().int(),
  procedures: z.number().int(),
  probes: z.number().int(),
  leaks: z.number().int(),
})

/** What the proof found, table by table and procedure by procedure. */
export const isolationDetail = z.strictObject({
  tables: z.array(
    z.strictObject({
      table: z.string(),
      attempts: z.strictObject({
        select: z.number().int(),
        insert: z.number().int(),
        update: z.number().int(),
        delete: z.number().int(),
      }),
      leaks: z.array(z.strictObject({ verb: z.string(), scope: z.string() })),
    }),
  ),
  procedures: z.array(
    z.strictObject({
      path: z.string(),
      attempts: z.number().int(),
      leaks: z.array(z.strictObject({ role: z.string(), leak: z.string() })),
    }),
  ),
  uncovered: z.array(z.string()),
  /** What keeps an injected statement from naming another tenant; null: a proof of before that was asked. */
  scope: z.enum(['signed', 'setting', 'embedded']).nullable().default(null),
})

interface Row {
  readonly run_id: string
  readonly started_at: Date
  readonly finished_at: Date
  readonly engine: string
  readonly tables: number
  readonly procedures: number
  readonly probes: number
  readonly leaks: number
}

export function asIsolationRun(row: Row): z.input<typeof isolationRun> {
  return {
    runId: row.run_id,
    startedAt: row.started_at.toISOString(),
    finishedAt: row.finished_at.toISOString(),
    engine: row.engine,
    tables: row.tables,
    procedures: row.procedures,
    probes: row.probes,
    leaks: row.leaks,
  }
}
