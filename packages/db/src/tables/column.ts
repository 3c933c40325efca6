import type { ColumnType } from 'kysely'

/**
 * Tenant key of a tenant table. Readable, never writable: the tenant plugin fills it from the scope of the
 * transaction, so a caller cannot even spell another tenant.
 */
export type TenantKey = ColumnType<string, never, never>

/** A value given once, at insert. */
export type Fixed<T> = ColumnType<T, T, never>

/** jsonb: read as a value, written as JSON text. */
export type Json<T> = ColumnType<T, string, string>

/** A moment (timestamptz), read as Date. */
export type Moment = ColumnType<Date, Date, Date>
