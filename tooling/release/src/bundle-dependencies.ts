import { build, type Metafile } from 'esbuild'
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const bareImport = /^((?:(?:import|export)\b[^'"();]*?from|import)\s*)(["'])((?!\.|node:)[^"']+)\2/gm

/**
 * Takes what the built files import from other packages along in `vendor/`, so that whoever installs the package
 * installs one package (a numeric library that ships a package a function otherwise brings hundreds), and writes whose
 * work that is in THIRD-PARTY-NOTICES.md.
 *
 * @param target folder with the built JavaScript; imports in it are rewritten
 * @param home folder of the package whose dependencies these are
 * @returns names of the packages that were taken along, in order of name
 * @throws Error when a package says nowhere under which licence it may be used
 */
export async function bundleDependencies(target: string, home: string): Promise<string[]> {
  const files = globSync('**/*.js', { cwd: target }).map((file) => path.join(target, file))
  const wanted = new Set(files.flatMap((file) => importsOf(readFileSync(file, 'utf8'))))
  if (wanted.size === 0) return []
  const { metafile } = await build({
    absWorkingDir: home,
    entryPoints: [...wanted].map((name) => ({ in: name, out: vendorName(name) })),
    outdir: path.join(target, 'vendor'),
    bundle: true,
    // What two functions share stands once, and a page takes only what it uses.
    splitting: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    metafile: true,
    logLevel: 'error',
  })
  for (const file of files) {
    const up = path.relative(path.dirname(file), path.join(target, 'vendor')).split(path.sep).join('/')
    const here = up.startsWith('.') ? up : `./${up}`
    const text = readFileSync(file, 'utf8')
    writeFileSync(
      file,
      text.replaceAll(bareImport, (_all, from: string, quote: string, name: string) => {
        return `${from}${quote}${here}/${vendorName(name)}.js${quote}`
      }),
    )
  }
  const packages = packagesOf(metafile, home)
  writeFileSync(path.join(target, 'THIRD-PARTY-NOTICES.md'), notices(packages))
  return packages.map(({ name }) => name)
}

const importsOf = (text: string) => [...text.matchAll(bareImport)].map(([, , , name = '']) => name)

const vendorName = (name: string) =>
  name
    .replace(/^@/, '')
    .replace(/\.js$/, '')
    .replaceAll(/[^a-z0-9-]+/gi, '-')

interface UsedPackage {
  readonly name: string
  readonly version: string
  readonly licence: string
  /** Texts that must go along: the licence itself and what it asks to be kept. */
  readonly texts: readonly string[]
}

function packagesOf({ inputs }: Metafile, home: string): UsedPackage[] {
  const folders = new Set(
    Object.keys(inputs).flatMap((file) => {
      const found = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path.join(home, file))
      return found?.[1] === undefined ? [] : [found[1]]
    }),
  )
  const read = (folder: string) => {
    const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
      name: string
      version: string
      license?: string
    }
    if (license === undefined) throw new Error(`${name} does not say under which licence it may be used`)
    const texts = ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'NOTICE']
      .map((file) => path.join(folder, file))
      .filter((file) => existsSync(file))
      .map((file) => readFileSync(file, 'utf8').trim())
    return { name, version, licence: license, texts }
  }
  return [...folders].map(read).toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

/** Every package by name, and each text once, however many packages carry it. */
function notices(packages: readonly UsedPackage[]): string {
  const texts = [...new Set(packages.flatMap((one) => one.texts))]
  const rows = packages.map(
    ({ name, version, licence, texts: own }) =>
      `| ${name} | ${version} | ${licence} | ${own.map((text) => texts.indexOf(text) + 1).join(', ')} |`,
  )
  return [
    '# Third-party notices',
    '',
    'Parts of these packages are in `vendor/`. The last column says which texts below go with a package.',
    '',
    '| package | version | licence | texts |',
    '|---|---|---|---|',
    ...rows,
    ...texts.flatMap((text, index) => ['', `## Text ${index + 1}`, '', '```', text, '```']),
    '',
  ].join('\n')
}
