import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { bundleDependencies } from './bundle-dependencies.ts'
import type { PublishedPackage } from './published-packages.ts'

const repository = join(import.meta.dirname, '../../..')
const compiler = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc')

interface Manifest {
  readonly name: string
  readonly exports: Readonly<Record<string, string>>
  readonly dependencies?: Readonly<Record<string, string>>
  readonly [field: string]: unknown
}

/** Where the code lives, as publiccode.yml says it. */
function repositoryUrl(): string {
  const [, url] = /^url: '([^']+)'$/m.exec(readFileSync(join(repository, 'publiccode.yml'), 'utf8')) ?? []
  if (url === undefined) throw new Error('publiccode.yml has no url')
  return `git+${url}`
}

/**
 * Makes a folder that `npm pack` takes as it is: JavaScript, types, README, changelog, licence and a manifest whose
 * exports point at them. It depends on nothing: what it uses of others goes along (`bundleDependencies`). Inside the repository the sources are used directly, so nothing is built to work on a package.
 * @throws Error when an entry is not in the manifest, or the compiler refuses
 */
export async function buildPackage(published: PublishedPackage, target: string): Promise<string> {
  const { folder, entries, readme, about, keywords } = published
  const home = join(repository, 'packages', folder)
  const manifest = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as Manifest
  const sources = entries.map((entry) => {
    const source = manifest.exports[entry]
    if (source === undefined) throw new Error(`${manifest.name} has no entry ${entry}`)
    return [entry, source] as const
  })
  rmSync(target, { recursive: true, force: true })
  mkdirSync(target, { recursive: true })
  const project = join(target, 'tsconfig.json')
  writeFileSync(
    project,
    JSON.stringify({
      extends: join(repository, 'tsconfig.base.json'),
      compilerOptions: {
        lib: ['ES2024', 'DOM'],
        types: [],
        noEmit: false,
        declaration: true,
        rewriteRelativeImportExtensions: true,
        rootDir: join(home, 'src'),
        outDir: target,
      },
      files: sources.map(([, source]) => join(home, source)),
    }),
  )
  execFileSync(process.execPath, [compiler, '-p', project], { stdio: 'inherit' })
  rmSync(project)
  const {
    private: _private,
    scripts: _scripts,
    devDependencies: _development,
    exports: _exports,
    dependencies: _dependencies,
    ...rest
  } = manifest
  await bundleDependencies(target, home)
  const built = sources.map(([entry, source]) => {
    const file = source.replace('./src/', './').replace(/\.ts$/, '')
    return [entry, { types: `${file}.d.ts`, default: `${file}.js` }] as const
  })
  const outside = {
    ...rest,
    description: about,
    keywords,
    repository: { type: 'git', url: repositoryUrl(), directory: `packages/${folder}` },
    // What the compiler leaves as it is (ES2024) is there from this version on; no file is read from the repository.
    engines: { node: '>=20.11' },
    sideEffects: false,
    exports: Object.fromEntries(built),
  }
  writeFileSync(join(target, 'package.json'), `${JSON.stringify(outside, null, 2)}\n`)
  copyFileSync(join(home, readme), join(target, 'README.md'))
  copyFileSync(join(repository, 'LICENSE'), join(target, 'LICENSE'))
  copyFileSync(join(home, 'CHANGELOG.md'), join(target, 'CHANGELOG.md'))
  return target
}
