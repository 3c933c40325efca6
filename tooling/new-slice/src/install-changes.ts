import type { Names } from './names.ts'
import type { Change } from './served-changes.ts'

export type Manifest = {
  name: string
  version: string
  license: string
  dependencies: Record<string, string>
  devDependencies: Record<string, string>
}
type Lock = { packages: Record<string, unknown> }

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`
const sorted = <T>(record: Record<string, T>) =>
  Object.fromEntries(Object.entries(record).toSorted(([one], [other]) => (one < other ? -1 : 1)))

/** What `npm install` would write: the API depends on the slice, and the lock file knows both. Needs no network. */
export function installChanges({ word }: Names, manifest: Manifest): Change[] {
  const name = `@vliegwiel/${word}`
  const withSlice = <T extends { dependencies: Record<string, string> }>(of: T): T => ({
    ...of,
    dependencies: sorted({ ...of.dependencies, [name]: '*' }),
  })
  const { version, license, dependencies, devDependencies } = manifest
  return [
    { file: 'packages/api/package.json', change: (content) => json(withSlice(JSON.parse(content) as Manifest)) },
    {
      file: 'package-lock.json',
      change: (content) => {
        const lock = JSON.parse(content) as Lock
        const own = { name, version, license, dependencies, devDependencies }
        const api = withSlice(lock.packages['packages/api'] as Manifest)
        const packages = placed({ ...lock.packages, 'packages/api': api }, `packages/${word}`, own)
        return json({ ...lock, packages: placed(packages, `node_modules/${name}`, linkTo(word)) })
      },
    },
  ]
}

/** npm's own list of what is installed, with the linked slice: else the next command installs everything anew. */
export function installedWith(content: string, { word }: Pick<Names, 'word'>): string {
  const list = JSON.parse(content) as Lock
  return json({ ...list, packages: placed(list.packages, `node_modules/@vliegwiel/${word}`, linkTo(word)) })
}

const linkTo = (word: string) => ({ resolved: `packages/${word}`, link: true })

/** A new entry before the first of its folder that comes after it; the order of the others is npm's own. */
function placed(packages: Record<string, unknown>, key: string, value: unknown): Record<string, unknown> {
  const entries = Object.entries(packages)
  const folder = key.slice(0, key.lastIndexOf('/') + 1)
  const inFolder = entries.flatMap(([name], index) => (name.startsWith(folder) ? [{ name, index }] : []))
  const next = inFolder.find(({ name }) => name > key)?.index ?? (inFolder.at(-1)?.index ?? entries.length - 1) + 1
  return Object.fromEntries(entries.toSpliced(next, 0, [key, value]))
}
