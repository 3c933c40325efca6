import type { RouterOutputs } from '@vliegwiel/api'
import { m } from '@vliegwiel/i18n'

export type Proof = RouterOutputs['isolation']['showRun']
export type Run = Proof['run']
type Detail = Proof['detail']
export type ProvedTable = Detail['tables'][number]
export type ProvedProcedure = Detail['procedures'][number]

const parts = {
  people: m.isolation_part_people,
  settings: m.isolation_part_settings,
  'sign-in': m.isolation_part_signin,
  audit: m.isolation_part_audit,
  work: m.isolation_part_work,
  mail: m.isolation_part_mail,
  views: m.isolation_part_views,
  tenants: m.isolation_part_tenants,
  isolation: m.isolation_part_isolation,
  other: m.isolation_part_other,
} as const
type PartId = keyof typeof parts

// Words of the database and of the API to one part each. A new table that is not here stands under "Overig".
const ofTable: Readonly<Record<string, PartId>> = {
  membership: 'people',
  membership_role: 'people',
  invitation: 'people',
  tenant_setting: 'settings',
  identity_provider: 'sign-in',
  audit_entry: 'audit',
  audit_head: 'audit',
  job: 'work',
  export_file: 'work',
  mail_message: 'mail',
  saved_view: 'views',
  idempotency: 'views',
  isolation_run: 'isolation',
}
const ofWord: Readonly<Record<string, PartId>> = {
  people: 'people',
  invitations: 'people',
  settings: 'settings',
  providers: 'sign-in',
  session: 'sign-in',
  account: 'sign-in',
  audit: 'audit',
  jobs: 'work',
  mail: 'mail',
  views: 'views',
  home: 'views',
  tenants: 'tenants',
  platform: 'tenants',
  isolation: 'isolation',
}

export interface Part {
  readonly id: PartId
  readonly name: string
  readonly tables: readonly ProvedTable[]
  readonly procedures: readonly ProvedProcedure[]
}

export type Verb = keyof ProvedTable['attempts']
export const verbs = ['select', 'insert', 'update', 'delete'] as const satisfies readonly Verb[]

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)

export const attemptsOf = (table: ProvedTable) => sum(verbs.map((verb) => table.attempts[verb]))
export const verbCount = (part: Part, verb: Verb) => sum(part.tables.map((table) => table.attempts[verb]))
export const probesOf = (part: Part) =>
  sum(part.tables.map(attemptsOf)) + sum(part.procedures.map((procedure) => procedure.attempts))
export const leaksOf = (part: Part) =>
  sum(part.tables.map((table) => table.leaks.length)) + sum(part.procedures.map((one) => one.leaks.length))

/** Tables and procedures of a proof by part, in a fixed order; parts without either are left out. */
export function partsOf(detail: Detail): Part[] {
  const wordOf = (path: string) => path.split('.')[0] ?? ''
  return (Object.keys(parts) as PartId[])
    .map((id) => ({
      id,
      name: parts[id](),
      tables: detail.tables.filter((table) => (ofTable[table.table] ?? 'other') === id),
      procedures: detail.procedures.filter(({ path }) => (ofWord[wordOf(path)] ?? 'other') === id),
    }))
    .filter((part) => part.tables.length + part.procedures.length > 0)
}
