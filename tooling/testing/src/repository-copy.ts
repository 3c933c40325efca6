import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { atExit } from './at-exit.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const LEFT_OUT = new Set(['node_modules', '.git', '.data', '.cache', '.turbo', 'dist', 'storybook-static'])
const GROUPS = ['apps', 'packages', 'tooling']

export type RepositoryCopy = {
  folder: string
  /** Links a package that was made in the copy, as `npm install` would. */
  linkPackage(name: string): void
  remove(): void
}

/**
 * A throw-away copy of the working tree outside the repository, to break or extend. Packages of others are linked,
 * our own are those of the copy. Gone at the latest with this process.
 */
export function copyRepository(title: string): RepositoryCopy {
  const folder = mkdtempSync(join(tmpdir(), `vliegwiel-${title}-`))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  const forget = atExit(remove)
  cpSync(root, folder, { recursive: true, filter: (source) => !LEFT_OUT.has(basename(source)) })
  const ours = join(folder, 'node_modules', '@vliegwiel')
  mkdirSync(ours, { recursive: true })
  for (const name of readdirSync(join(root, 'node_modules'))) {
    const [from, to] = [join(root, 'node_modules', name), join(folder, 'node_modules', name)]
    // npm's notes are written to: the copy has its own.
    if (/^\..*lock/.test(name)) cpSync(from, to)
    else if (name !== '@vliegwiel') symlinkSync(from, to)
  }
  for (const group of GROUPS)
    for (const name of readdirSync(join(folder, group))) {
      symlinkSync(join(folder, group, name), join(ours, name))
      // Where two versions of a package are in use, npm puts the second below the workspace.
      const own = join(group, name, 'node_modules')
      if (existsSync(join(root, own))) symlinkSync(join(root, own), join(folder, own))
    }
  return {
    folder,
    linkPackage: (name) => symlinkSync(join(folder, 'packages', name), join(ours, name)),
    remove: () => {
      remove()
      forget()
    },
  }
}
