import { z } from 'zod'

/** How an attempt ended. `refused`: not allowed. `failed`: allowed, but a rule or an error stopped it. */
export const auditResults = ['ok', 'refused', 'failed'] as const
export type AuditResult = (typeof auditResults)[number]

/** Who did it. `actingAs` is set while somebody looks at the console as another role. */
export interface AuditActor {
  /** null: the platform itself (a job, an import). */
  readonly personId: string | null
  readonly name: string
  readonly actingAs: string | null
}

/** The network somebody came from: as decision 0031 counts networks, and the shorter part of it that stays. */
export interface OriginNetwork {
  /** One address of IPv4, or an IPv6 /64. Forgotten after thirty days. */
  readonly network: string
  /** IPv4 /24 or IPv6 /48. */
  readonly prefix: string
}

/** What was done to what, as the procedure hands it over. */
export interface AuditFact {
  readonly at: Date
  readonly actor: AuditActor
  /** The procedure, `word.verbNoun`. */
  readonly action: string
  readonly objectType: string
  readonly objectId: string | null
  /** The object as people know it, at that moment. */
  readonly objectLabel: string | null
  readonly result: AuditResult
  /** Where it came from: `console`, `command-line`, `job`, `sign-in`. */
  readonly origin: string
  /** Null where nobody came from anywhere: a job, the demo. */
  readonly network: OriginNetwork | null
  /** Old and new values that matter, never a secret. */
  readonly detail: Readonly<Record<string, unknown>>
}

/** An entry as it is read back. */
export const auditEntry = z.strictObject({
  seq: z.number().int(),
  at: z.iso.datetime(),
  actorId: z.string().nullable(),
  actorName: z.string(),
  actingAs: z.string().nullable(),
  action: z.string(),
  objectType: z.string(),
  objectId: z.string().nullable(),
  objectLabel: z.string().nullable(),
  result: z.enum(auditResults),
  origin: z.string(),
  /** The network, or after thirty days its prefix; null where there was none. */
  network: z.string().nullable(),
  detail: z.record(z.string(), z.unknown()),
})
export type AuditEntry = z.infer<typeof auditEntry>

/** What a reader may narrow the log by. Days are in the tenant's own calendar, both ends included. */
export const auditFilter = z.strictObject({
  search: z.string().trim().max(100).optional(),
  actorId: z.uuid().optional(),
  action: z.string().max(100).optional(),
  result: z.enum(auditResults).optional(),
  from: z.iso.date().optional(),
  until: z.iso.date().optional(),
})
export type AuditFilter = z.infer<typeof auditFilter>
