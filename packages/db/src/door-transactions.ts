import type { Transaction } from 'kysely'
import type {
  ClientDoorTables,
  OperatorDoorTables,
  PartnerDoorTables,
  ComingDoorTables,
  PublishedDoorTables,
  ReleaseDoorTables,
  SignInDoorTables,
  TenantDoorTables,
} from './tables/door-tables.ts'

declare const door: unique symbol

/**
 * A transaction inside one tenant. Only `inTenant()` and `enterTenant()` make one, so a repository that asks for it
 * cannot be called without role, scope and row-level security in place.
 */
export type TenantTransaction = Transaction<TenantDoorTables> & { readonly [door]: 'tenant'; readonly tenantId: string }

/** A transaction that may look up accounts, sessions, invitations. It cannot name a table with a client in it. */
export type SignInTransaction = Transaction<SignInDoorTables> & { readonly [door]: 'sign-in' }

/** A transaction of the platform operator: the tree, and the set-up of the tenant in scope. */
export type OperatorTransaction = Transaction<OperatorDoorTables> & {
  readonly [door]: 'operator'
  readonly tenantId: string | null
}

/**
 * A release on its way down the tree: rows of every tenant below the one in scope, and the notice to those above. It
 * can name no version, no draft and no person.
 */
export type ReleaseTransaction = Transaction<ReleaseDoorTables> & {
  readonly [door]: 'release'
  readonly tenantId: string
}

/** A look at what tenants publish to each other: figures by consent, and lessons. It can name nothing else. */
export type PublishedTransaction = Transaction<PublishedDoorTables> & { readonly [door]: 'published' }

/** A look at what tenants above have planned and what will come down with it. It can name no draft and no person. */
export type ComingTransaction = Transaction<ComingDoorTables> & { readonly [door]: 'coming' }

/** A transaction of one person of the staff among the clients that this person may see. Only `inClients()` makes one. */
export type ClientTransaction = Transaction<ClientDoorTables> & { readonly [door]: 'client'; readonly tenantId: string }

/** A transaction of one person of a partner, within what that organisation was granted. Only `inPartner()` makes one. */
export type PartnerTransaction = Transaction<PartnerDoorTables> & {
  readonly [door]: 'partner'
  readonly tenantId: string
}

/** Who asks, of which tenant: what the policies of client tables compare with. */
export interface ClientScope {
  readonly tenantId: string
  readonly personId: string
  readonly readOnly?: boolean
}

export interface TenantScope {
  readonly tenantId: string
  /** Only looks: the database refuses a write, and nobody waits for the end of the transaction. */
  readonly readOnly?: boolean
  /**
   * Every statement sees the rows as they were at the first one (`REPEATABLE READ`): for what reads many tables that
   * must fit each other. A change of a row that another has changed since is refused, so it only adds rows of its own.
   */
  readonly snapshot?: boolean
  /**
   * Another door than the tenant's own, chosen at the opening because no transaction changes its role: `release` has the
   * tenant's rights and those of `releaseToBranch`, `ahead` the tenant's and those of `seeComing`, `published` only
   * those of `seePublished`.
   */
  readonly door?: 'release' | 'published' | 'ahead'
}
