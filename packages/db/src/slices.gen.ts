// Made by tooling/lint/src/generate.ts from packages/db/src/slices: do not edit.
import type { Migration } from 'kysely/migration'

export const sliceMigrations: Readonly<Record<string, Migration>> = {}

export type SliceTables = Record<never, never>

export const sliceTableNames = {} satisfies Record<keyof SliceTables, true>
