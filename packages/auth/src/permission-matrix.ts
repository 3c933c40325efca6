import type { Condition } from './conditions.ts'
import { roles } from './roles.ts'
import type { Role } from './roles.ts'
import { sliceRights } from './slice-rights.gen.ts'

/** One cell: yes, no, or "mits": yes if the condition holds. */
export type Cell = 'yes' | 'no' | { readonly if: Condition }

const yes = 'yes'
const no = 'no'
// About somebody else: nobody raises, lowers or suspends themselves, not even an administrator.
const other = { if: 'someone-else' } as const
// Only the view or the job that one made oneself.
const own = { if: 'own-work' } as const
// Only while the tenant has nobody who could do it.
const first = { if: 'first-administrator' } as const

type Row = readonly [Cell, Cell, Cell, Cell, Cell, Cell, Cell]

/**
 * Who may do what: a row is a permission, a column a role. The operator's cells hold on the
 * platform floor (tree of tenants, queue), all other columns inside one tenant. The operator
 * cannot export a tenant, read its people, its audit or its mail: that is client data.
 */
// oxfmt-ignore
const table = {
  //                    operator administrator editor manager caseworker partner auditor
  'tenant:read':       [yes,     yes,          yes,   yes,    yes,       yes,    yes],
  'tenant:create':     [yes,     no,           no,    no,     no,        no,     no ],
  'tenant:update':     [yes,     yes,          no,    no,     no,        no,     no ],
  'tenant:move':       [yes,     no,           no,    no,     no,        no,     no ],
  'tenant:suspend':    [yes,     no,           no,    no,     no,        no,     no ],
  'tenant:archive':    [yes,     no,           no,    no,     no,        no,     no ],
  'tenant:export':     [no,      yes,          no,    no,     no,        no,     no ],
  'portal:open':       [no,      yes,          no,    no,     no,        no,     no ],
  'setting:read':      [no,      yes,          yes,   yes,    yes,       no,     yes],
  'setting:update':    [no,      yes,          no,    no,     no,        no,     no ],
  'person:read':       [no,      yes,          no,    yes,    no,        no,     yes],
  'person:invite':     [first,   yes,          no,    no,     no,        no,     no ],
  'person:suspend':    [no,      other,        no,    no,     no,        no,     no ],
  'role:read':         [yes,     yes,          yes,   yes,    yes,       yes,    yes],
  'role:grant':        [no,      other,        no,    no,     no,        no,     no ],
  'role:view-as':      [no,      yes,          no,    no,     no,        no,     no ],
  'sign-in:configure': [no,      yes,          no,    no,     no,        no,     no ],
  'audit:read':        [no,      yes,          no,    no,     no,        no,     yes],
  'audit:export':      [no,      yes,          no,    no,     no,        no,     yes],
  'isolation:read':    [yes,     yes,          no,    no,     no,        no,     yes],
  'isolation:run':     [yes,     yes,          no,    no,     no,        no,     no ],
  'job:read':          [yes,     yes,          own,   own,    own,       own,    yes],
  'job:retry':         [yes,     yes,          own,   own,    own,       no,     no ],
  'document:read':    [no,      yes,          yes,   yes,    yes,       no,     yes],
  'document:write':   [no,      yes,          yes,   yes,    no,        no,     no ],
  'document:approve': [no,      yes,          yes,   yes,    no,        no,     no ],
  'document:withdraw':[no,      yes,          no,    no,     no,        no,     no ],
  'policy:set':    [no,      yes,          no,    no,     no,        no,     no ],
  'release:plan':     [no,      yes,          yes,   yes,    no,        no,     no ],
  'release:emergency':[no,      yes,          no,    no,     no,        no,     no ],
  'bundle:export':    [no,      yes,          yes,   no,     no,        no,     no ],
  'bundle:import':    [no,      yes,          yes,   no,     no,        no,     no ],
  'benefit:read':     [no,      yes,          yes,   yes,    yes,       no,     yes],
  'pilot:read':        [no,      yes,          yes,   yes,    yes,       no,     yes],
  'pilot:manage':      [no,      yes,          no,    yes,    no,        no,     no ],
  'participant:read':  [no,      no,           no,    yes,    yes,       no,     yes],
  'participant:change':[no,      no,           no,    yes,    yes,       no,     no ],
  'outcome:record':    [no,      no,           no,    yes,    yes,       no,     no ],
  'pilot:publish':     [no,      yes,          no,    yes,    no,        no,     no ],
  'import:read':      [no,      yes,          no,    yes,    no,        no,     no ],
  'import:run':       [no,      yes,          no,    yes,    no,        no,     no ],
  'mail:read':         [no,      yes,          no,    no,     no,        no,     no ],
  'view:save':         [no,      yes,          yes,   yes,    yes,       yes,    yes],
  'view:share':        [no,      own,          own,   own,    no,        no,     no ],
  ...sliceRights,
} as const satisfies Record<string, Row>

/** A `resource:action` word that a procedure may ask for. */
export type Permission = keyof typeof table

/** All permissions, in the order of the table. */
export const permissions = Object.keys(table) as readonly Permission[]

/** True for a word that stands in the table. */
export function isPermission(word: string): word is Permission {
  return Object.hasOwn(table, word)
}

/** The cell of one role in one row of the table. */
export function cellOf(role: Role, permission: Permission): Cell {
  const row: Row = table[permission]
  return row[roles.indexOf(role)] ?? 'no'
}

/** Does this permission only look? View-as leaves nothing else. */
export function isRead(permission: Permission): boolean {
  return permission.endsWith(':read')
}
