import { tenantName } from '@vliegwiel/tenants'
import {
  archiveTenant as archive,
  moveTenant as move,
  renameTenant as rename,
  restoreTenant as restore,
  setSuspended,
} from '@vliegwiel/tenants/server'
import { withScope } from '@vliegwiel/db'
import { queueJob } from '@vliegwiel/jobs/server'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { operatorMutation } from '../../ladder/operator-procedure.ts'

const edit = { tenantId: z.uuid(), version: z.number().int().min(1) }
const output = z.strictObject({ version: z.number().int() })
const scope = (input: { tenantId: string }) => input.tenantId

export const renameTenant = operatorMutation(
  {
    permission: 'tenant:update',
    objectType: 'tenant',
    scope,
    output,
    input: z.strictObject({ ...edit, name: tenantName }),
  },
  async ({ trx, input, at }) => {
    const { before, after } = await rename(trx, { ...input, at })
    return done(
      { version: input.version + 1 },
      { objectId: input.tenantId, objectLabel: after, detail: { before, after } },
    )
  },
)

export const moveTenant = operatorMutation(
  {
    permission: 'tenant:move',
    objectType: 'tenant',
    scope,
    output,
    input: z.strictObject({ ...edit, parentId: z.uuid() }),
  },
  async ({ trx, input, at, enqueueLater }) => {
    const { name, ...detail } = await move(trx, { ...input, at })
    // What is in force above comes into force here, under the blocks that are its own.
    const adopt = { kind: 'document.adopt', input: { tenantId: input.tenantId }, startedBy: null, at } as const
    const jobId = await withScope(trx, input.parentId, (above) => queueJob(above, adopt))
    enqueueLater(input.parentId, jobId)
    return done({ version: input.version + 1 }, { objectId: input.tenantId, objectLabel: name, detail })
  },
)

export const suspendTenant = operatorMutation(
  {
    permission: 'tenant:suspend',
    objectType: 'tenant',
    scope,
    output,
    input: z.strictObject({ ...edit, suspended: z.boolean() }),
  },
  async ({ trx, input, at }) => {
    const { name } = await setSuspended(trx, { ...input, at })
    const detail = { suspended: input.suspended }
    return done({ version: input.version + 1 }, { objectId: input.tenantId, objectLabel: name, detail })
  },
)

export const archiveTenant = operatorMutation(
  {
    permission: 'tenant:archive',
    objectType: 'tenant',
    scope,
    output: z.strictObject({ version: z.number().int(), eraseAfter: z.iso.datetime() }),
    input: z.strictObject({ ...edit, graceDays: z.number().int().min(7).max(365) }),
  },
  async ({ trx, input, at }) => {
    const { name, eraseAfter } = await archive(trx, { ...input, at })
    const answer = { version: input.version + 1, eraseAfter: eraseAfter.toISOString() }
    return done(answer, { objectId: input.tenantId, objectLabel: name, detail: { eraseAfter: answer.eraseAfter } })
  },
)

export const restoreTenant = operatorMutation(
  { permission: 'tenant:archive', objectType: 'tenant', scope, output, input: z.strictObject(edit) },
  async ({ trx, input, at }) => {
    const { name } = await restore(trx, { ...input, at })
    return done({ version: input.version + 1 }, { objectId: input.tenantId, objectLabel: name })
  },
)
