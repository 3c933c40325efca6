import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { insert, insertionsFor } from './insertions.ts'
import { installChanges, type Manifest } from './install-changes.ts'
import type { Names } from './names.ts'
import { screenChanges } from './screen-changes.ts'
import { permissionChanges, servedChanges, type Change } from './served-changes.ts'
import { databaseFiles } from './templates/database-files.ts'
import { packageFiles } from './templates/package-files.ts'
import { pureFiles } from './templates/pure-files.ts'
import { routerFiles } from './templates/router-files.ts'
import { screenFiles } from './templates/screen-files.ts'
import { serverFiles } from './templates/server-files.ts'
import { ownTexts, textChanges, withTexts } from './texts.ts'

/**
 * All files of a new slice with their content, the changed existing ones included; writes nothing.
 * @throws Error when the slice exists already or the repository does not look as expected.
 */
export function planSlice(root: string, names: Names): Map<string, string> {
  if (existsSync(join(root, 'packages', names.word)))
    throw new Error(`packages/${names.word} exists already. Nothing was changed.`)
  const numbers = nextNumbers(join(root, 'packages/db/src/migrations'))
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
  add('packages/db/src', databaseFiles(names, numbers))
  add('packages/api/src/routers', routerFiles(names))
  add('apps/admin/src', screenFiles(names))
  const texts = ownTexts(names)
  for (const language of ['nl', 'en'] as const)
    files.set(`packages/i18n/messages/${language}/${names.word}.json`, withTexts('{}', texts[language]))
  const manifest = JSON.parse(files.get(`packages/${names.word}/package.json`) ?? '{}') as Manifest
  const changes: Change[] = [
    ...insertionsFor(names, numbers).map((insertion) => ({
      file: insertion.file,
      change: (content: string) => insert(content, insertion),
    })),
    ...permissionChanges(names),
    ...servedChanges(names),
    ...screenChanges(names),
    ...textChanges(names),
    ...installChanges(names, manifest),
    { file: 'tooling/lint/src/forbidden-imports.ts', change: (content) => withSlice(content, names.word) },
  ]
  for (const { file, change } of changes)
    files.set(file, change(files.get(file) ?? readFileSync(join(root, file), 'utf8')))
  return files
}

function nextNumbers(folder: string): { table: string; keys: string } {
  const newest = Math.max(0, ...readdirSync(folder).map((name) => Number(/^(\d{4})-/.exec(name)?.[1] ?? 0)))
  const number = (step: number) => String(newest + step).padStart(4, '0')
  return { table: number(1), keys: number(2) }
}

function versionOf(root: string, name: string): string {
  const manifest = JSON.parse(readFileSync(join(root, 'packages/tenants/package.json'), 'utf8')) as {
    dependencies: Record<string, string>
  }
  const version = manifest.dependencies[name]
  if (version === undefined) throw new Error(`packages/tenants does not say which version of ${name} is used.`)
  return version
}

/** The list of mission slices, from which lint derives that they never import each other. */
function withSlice(content: string, word: string): string {
  const list = /MISSION_SLICES = \[([^\]]*)\]/.exec(content)
  if (list?.[1] === undefined)
    throw new Error('tooling/lint/src/forbidden-imports.ts has no list MISSION_SLICES any more.')
  if (list[1].includes(`'${word}'`)) return content
  return content.replace(list[0], `MISSION_SLICES = [${list[1]}, '${word}']`)
}
