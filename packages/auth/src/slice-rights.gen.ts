// Made by tooling/lint/src/generate.ts from packages/*/rights.json: do not edit.
export const sliceRights = {} as const
