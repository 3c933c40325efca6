// Made by tooling/lint/src/generate.ts from apps/admin/src/features/*/route.ts: do not edit.
export const sliceRoutes = [] as const
