import { jobStatuses } from '@vliegwiel/jobs'
import { queueOverview } from '@vliegwiel/jobs/server'
import { z } from 'zod'
import { operatorQuery } from '../../ladder/operator-procedure.ts'

const row = z.strictObject({
  tenantId: z.uuid(),
  tenantName: z.string(),
  jobId: z.uuid(),
  kind: z.string(),
  status: z.enum(jobStatuses),
  done: z.number().int(),
  total: z.number().int().nullable(),
  createdAt: z.iso.datetime(),
  startedAt: z.iso.datetime().nullable(),
  finishedAt: z.iso.datetime().nullable(),
})

/** How the queue is doing: what waits, runs and failed, never what is in it. */
export const showQueue = operatorQuery(
  {
    permission: 'job:read',
    input: z.strictObject({ limit: z.number().int().min(1).max(200) }),
    output: z.strictObject({ jobs: z.array(row) }),
  },
  async ({ trx, input }) => ({
    jobs: (await queueOverview(trx, input.limit)).map((one) => ({
      tenantId: one.tenant_id,
      tenantName: one.tenant_name,
      jobId: one.job_id,
      kind: one.kind,
      status: one.status,
      done: one.done,
      total: one.total,
      createdAt: one.created_at.toISOString(),
      startedAt: one.started_at?.toISOString() ?? null,
      finishedAt: one.finished_at?.toISOString() ?? null,
    })),
  }),
)
