/**
 * Files that a command writes from what stands in the slice's own folders, and that a check compares: nobody has to
 * know of them. The first are written by `tooling/lint/src/generate.ts`, the schema by `packages/db/src/write-schema.ts`.
 */
export const generatedFiles = [
  '.oxlintrc.json',
  'apps/admin/src/app/slice-routes.gen.ts',
  'apps/admin/src/app/slice-screens.gen.ts',
  'packages/auth/src/slice-rights.gen.ts',
  'packages/db/src/slices.gen.ts',
  'packages/db/schema.sql',
] as const

/** Written by npm from the manifests, and two lists that `UPDATE_FIXTURES=yes` writes for people to read the difference. */
export const writtenFiles = [
  'package-lock.json',
  'packages/api/src/procedures.fixture.txt',
  'packages/auth/src/permission-matrix.fixture.txt',
] as const

/** The folders that carry the word of the slice. */
export const ownFolders = (word: string) => [
  `packages/${word}/`,
  `packages/api/src/routers/${word}/`,
  `packages/db/src/slices/${word}/`,
  `apps/admin/src/features/${word}/`,
]
