import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const sources = [
  '../../../../packages/ui/src/**/*.{ts,tsx}',
  '../../../admin/src/**/*.{ts,tsx}',
  // Pure packages that screens compute with.
  '../../../../packages/{benefits,configuration,pilots,statistics}/src/**/*.ts',
]

/**
 * Every package that the stories and what they draw import. Vite prepares these before the first story;
 * one that it finds only on the way makes it reload the page, and the run fails.
 */
export function browserImports(): string[] {
  const here = fileURLToPath(new URL('.', import.meta.url))
  const found = new Set<string>()
  for (const file of globSync(sources, { cwd: here })) {
    if (/\.test\.tsx?$|\/(server|testing|simulation)\//.test(file)) continue
    for (const [, name] of readFileSync(new URL(file, import.meta.url), 'utf8').matchAll(
      /^(?!import type).*from '([^'.][^']*)'/gm,
    )) {
      if (name !== undefined && !name.startsWith('@vliegwiel/') && !name.startsWith('node:')) found.add(name)
    }
  }
  const resolves = (name: string) => {
    try {
      import.meta.resolve(name)
      return true
    } catch {
      // Type-only packages and virtual modules of Storybook have nothing to prepare.
      return false
    }
  }
  return [...found, 'react/jsx-runtime', 'react/jsx-dev-runtime', 'react-dom/client'].filter(resolves).toSorted()
}
