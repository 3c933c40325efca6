import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fixtureChanges } from './fixture-changes.ts'
import { installChanges, type Manifest } from './install-changes.ts'
import type { Names } from './names.ts'
import { servedChanges, type Change } from './served-changes.ts'
import { databaseFiles } from './templates/database-files.ts'
import { packageFiles } from './templates/package-files.ts'
import { pureFiles } from './templates/pure-files.ts'
import { routerFiles } from './templates/router-files.ts'
import { freeLetter, screenFiles } from './templates/screen-files.ts'
import { serverFiles } from './templates/server-files.ts'
import { textFiles } from './texts.ts'

/**
 * All files of a new slice with their content, the changed existing ones included; writes nothing.
 * @throws Error when the slice exists already or the repository does not look as expected.
 */
export function planSlice(root: string, names: Names): Map<string, string> {
  if (existsSync(join(root, 'packages', names.word)))
    throw new Error(`packages/${names.word} exists already. Nothing was changed.`)
  const numbers = nextNumbers(join(root, 'packages/db/src'))
  const files = new Map<string, string>()
  const add = (folder: string, contents: Record<string, string>) => {
    for (const [path, content] of Object.entries(contents)) files.set(`${folder}/${path}`, content)
  }
  add(
    `packages/${names.word}`,
    packageFiles(names, (name) => versionOf(root, name)),
  )
  add(`packages/${names.word}`, pureFiles(names))
  add(`packages/${names.word}`, serverFiles(names))
  add(`packages/db/src/slices/${names.word}`, databaseFiles(names, numbers))
  add('packages/api/src/routers', routerFiles(names))
  add('apps/admin/src', screenFiles(names, freeLetter(screensOf(root), names.dutch)))
  add(`packages/${names.word}`, textFiles(names))
  const manifest = JSON.parse(files.get(`packages/${names.word}/package.json`) ?? '{}') as Manifest
  const changes: Change[] = [...servedChanges(names), ...installChanges(names, manifest), ...fixtureChanges(names)]
  for (const { file, change } of changes)
    files.set(file, change(files.get(file) ?? readFileSync(join(root, file), 'utf8')))
  return files
}

/** After the newest migration of the platform and of every slice. */
function nextNumbers(folder: string): { table: string; keys: string } {
  const names = globSync(['migrations/*.ts', 'slices/*/*.ts'], { cwd: folder }).map((file) => basename(file))
  const newest = Math.max(0, ...names.map((name) => Number(/^(\d{4})-/.exec(name)?.[1] ?? 0)))
  const number = (step: number) => String(newest + step).padStart(4, '0')
  return { table: number(1), keys: number(2) }
}

/** Where screens and their letters are written down. */
function screensOf(root: string): string {
  const files = globSync(['app/screens.ts', 'features/*/screen.ts'], { cwd: join(root, 'apps/admin/src') })
  return files.map((file) => readFileSync(join(root, 'apps/admin/src', file), 'utf8')).join('\n')
}

function versionOf(root: string, name: string): string {
  const manifest = JSON.parse(readFileSync(join(root, 'packages/tenants/package.json'), 'utf8')) as {
    dependencies: Record<string, string>
  }
  const version = manifest.dependencies[name]
  if (version === undefined) throw new Error(`packages/tenants does not say which version of ${name} is used.`)
  return version
}
