import { clientError } from '@vliegwiel/clients'
import { citizenServiceNumberPaths } from '@vliegwiel/clients/citizen-service-number'
import { organisationOf } from '@vliegwiel/clients/server'
import { inClients, inPartner, inTenant, type ClientTransaction, type PartnerTransaction } from '@vliegwiel/db'
import type { TRPCQueryProcedure } from '@trpc/server'
import type { z } from 'zod'
import type { ProcedureFacts } from '../trpc.ts'
import type { Done } from './done.ts'
import type { Input, Shape } from './input.ts'
import type { Mutation } from './keyed-change.ts'
import {
  mutationThrough,
  queryThrough,
  type ChangeSpec,
  type Doorway,
  type ReadSpec,
  type TenantCall,
} from './tenant-procedure.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * A citizen service number stands nowhere here: what holds one is refused before it is kept or logged, and never
 * repeated. The digits of an id are nobody's. @throws clientError citizen-service-number, with the field alone
 */
function refuseServiceNumbers(input: unknown): void {
  const [field] = citizenServiceNumberPaths(withoutIds(input))
  if (field !== undefined) throw clientError('citizen-service-number', { field })
}

function withoutIds(value: unknown): unknown {
  if (typeof value === 'string') return uuid.test(value) ? '' : value
  if (Array.isArray(value)) return value.map(withoutIds)
  if (value === null || typeof value !== 'object' || value instanceof Date) return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, withoutIds(part)]))
}

/** Among the clients of the tenant, as the person who asks: the database shows those that this person may see. */
const clientDoorway: Doorway<ClientTransaction> = {
  door: 'client',
  refuse: refuseServiceNumbers,
  open: ({ ctx, access, readOnly }, work) =>
    inClients(ctx.services.db, { tenantId: access.tenantId, personId: access.subject.personId, readOnly }, work),
}

/** For a partner, as the person who asks of the organisation that this person works for. */
const partnerDoorway: Doorway<PartnerTransaction> = {
  door: 'partner',
  refuse: refuseServiceNumbers,
  open: async ({ ctx, access, readOnly }, work) => {
    const { tenantId } = access
    const { personId } = access.subject
    const organisationId = await inTenant(ctx.services.db, { tenantId, readOnly: true }, (trx) =>
      organisationOf(trx, personId),
    )
    if (organisationId === null) throw clientError('no-organisation')
    return inPartner(ctx.services.db, { tenantId, personId, organisationId, readOnly }, work)
  },
}

type Reading<T extends ClientTransaction | PartnerTransaction> = <S extends Shape, O extends z.ZodType>(
  spec: Omit<ReadSpec<S, O>, 'door'>,
  work: (call: TenantCall<z.output<Input<S>>, T>) => Promise<z.input<O>>,
) => TRPCQueryProcedure<{ meta: ProcedureFacts; input: z.input<Input<S>>; output: z.output<O> }>

type Changing<T extends ClientTransaction | PartnerTransaction> = <S extends Shape, O extends z.ZodType>(
  spec: ChangeSpec<S, O>,
  work: (call: TenantCall<z.output<Input<S>>, T>) => Promise<Done<z.input<O>>>,
) => Mutation<S, O>

/** A read among clients. */
export const clientQuery: Reading<ClientTransaction> = (spec, work) => queryThrough(clientDoorway, spec, work)

/**
 * A change among clients. Its answer is kept where the whole tenant is served (`idempotency`), and a failed attempt is
 * logged there: so it holds ids, versions and days, and nothing about a client.
 */
export const clientMutation: Changing<ClientTransaction> = (spec, work) => mutationThrough(clientDoorway, spec, work)

/** A read of a partner, within what was granted. */
export const partnerQuery: Reading<PartnerTransaction> = (spec, work) => queryThrough(partnerDoorway, spec, work)

/** A change of a partner, within what was granted. */
export const partnerMutation: Changing<PartnerTransaction> = (spec, work) => mutationThrough(partnerDoorway, spec, work)
