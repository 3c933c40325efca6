// Made by tooling/lint/src/generate.ts from apps/admin/src/features/*/slice.ts: do not edit.
export const sliceRoutes = [] as const
export const sliceScreens = [] as const
