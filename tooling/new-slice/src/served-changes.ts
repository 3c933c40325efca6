import { insert, type Insertion } from './insertions.ts'
import type { Names } from './names.ts'

/** An existing file and what becomes of it. */
export type Change = { readonly file: string; readonly change: (content: string) => string }

const inserted = (insertion: Insertion): Change => ({
  file: insertion.file,
  change: (content) => insert(content, insertion),
})

/** The two registries of what is served; everything else stands in the slice's own folders or follows from those. */
export function servedChanges({ word }: Names): Change[] {
  const router = 'packages/api/src/app-router.ts'
  const slices = 'packages/api/src/slices.ts'
  return [
    inserted({
      file: router,
      after: 'import { ',
      before: `import type { Served } from`,
      line: `import { ${word} } from './routers/${word}/index.ts'\n`,
    }),
    inserted({ file: router, after: 'export const served = {', before: '} satisfies', line: `  ${word},\n` }),
    inserted({
      file: slices,
      after: 'import ',
      before: `import { apiError } from`,
      line: `import { ${word}Slice } from '@vliegwiel/${word}/server'\n`,
    }),
    inserted({ file: slices, after: 'const slices: readonly Slice[] = [', before: ']\n', line: `  ${word}Slice,\n` }),
  ]
}
