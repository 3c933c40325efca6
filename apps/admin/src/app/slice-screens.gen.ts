// Made by tooling/lint/src/generate.ts from apps/admin/src/features/*/screen.ts: do not edit.
export const sliceScreens = [] as const
