/** What `package-lock.json` says of one package; the key is its folder. */
export interface LockedPackage {
  readonly version?: string
  readonly license?: string
  /** Of a workspace: the folder that the link leads to. */
  readonly resolved?: string
  readonly link?: boolean
  readonly dependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

export interface Lock {
  readonly packages: Readonly<Record<string, LockedPackage>>
}

/**
 * Folders of the packages that some workspaces need to run, themselves included: by the rule of Node, the nearest
 * `node_modules` above. What only builds and tests is not among them. A peer that is needed stands among the dependencies
 * of who brings it. Pure.
 * @param from folders of workspaces, such as `apps/server`
 */
export function neededPackages({ packages }: Lock, from: readonly string[]): ReadonlySet<string> {
  const needed = new Set<string>()
  const waiting = [...from]
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    if (needed.has(folder)) continue
    needed.add(folder)
    const { link, resolved, dependencies, optionalDependencies } = packages[folder] ?? {}
    if (link && resolved !== undefined) waiting.push(resolved)
    for (const name of Object.keys({ ...optionalDependencies, ...dependencies })) {
      const found = nearest(packages, folder, name)
      if (found !== null) waiting.push(found)
    }
  }
  return needed
}

/** Where Node finds a package from a folder; null where it was left out (of another platform, or optional). */
function nearest(packages: Lock['packages'], folder: string, name: string): string | null {
  for (let at = folder; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/')))) {
    const candidate = at === '' ? `node_modules/${name}` : `${at}/node_modules/${name}`
    if (packages[candidate] !== undefined) return candidate
    if (at === '') return null
  }
}
