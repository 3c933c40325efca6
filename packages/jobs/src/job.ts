import { z } from 'zod'

export const jobStatuses = ['queued', 'running', 'done', 'failed'] as const
export type JobStatus = (typeof jobStatuses)[number]

/** Work that takes longer than a request, by name. A new kind is a line here and a handler in the server. */
export const jobKinds = [
  'mail.send',
  'tenant.export',
  'isolation.run',
  'document.release',
  'document.adopt',
  'import.run',
  'portal-host.check',
] as const
export type JobKind = (typeof jobKinds)[number]

/** A job as the person who started it follows it. */
export const job = z.strictObject({
  jobId: z.uuid(),
  kind: z.enum(jobKinds),
  status: z.enum(jobStatuses),
  done: z.number().int(),
  total: z.number().int().nullable(),
  error: z.string().nullable(),
  startedBy: z.uuid().nullable(),
  createdAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
  /** Names a file or a run that the job made. */
  result: z.record(z.string(), z.unknown()).nullable(),
})
export type Job = z.infer<typeof job>

/**
 * What travels through the queue: ids alone. The content stays in the tenant's own row, behind its policy, and the
 * handler reads it through the tenant's door.
 */
export const jobTicket = z.strictObject({ tenantId: z.uuid(), jobId: z.uuid() })
export type JobTicket = z.infer<typeof jobTicket>
