import { execFileSync } from 'node:child_process'
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Makes `dist`, a folder that `npm pack` takes as it is: JavaScript, types, README, licence and a manifest whose exports
 * point at them. Inside the repository the sources are used directly, so nothing here needs to be built to work on it.
 */
const home = fileURLToPath(new URL('..', import.meta.url))
const dist = path.join(home, 'dist')
const compiler = path.join(
  path.dirname(createRequire(import.meta.url).resolve('typescript/package.json')),
  'bin',
  'tsc',
)

rmSync(dist, { recursive: true, force: true })
execFileSync(process.execPath, [compiler, '-p', path.join(home, 'pack')], { stdio: 'inherit' })

const {
  private: _,
  scripts: __,
  exports: sources,
  ...manifest
} = JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8'))
// The data of the tests and the bench stay here: they are no part of the package.
const entries = Object.entries(sources).filter(([subject]) => !subject.includes('*') && subject !== './bench')
const built = entries.map(([subject, source]) => {
  const file = String(source).replace('./src/', './').replace(/\.ts$/, '')
  return [subject, { types: `${file}.d.ts`, default: `${file}.js` }]
})
writeFileSync(
  path.join(dist, 'package.json'),
  `${JSON.stringify({ ...manifest, exports: Object.fromEntries(built) }, null, 2)}\n`,
)
copyFileSync(path.join(home, 'README.md'), path.join(dist, 'README.md'))
copyFileSync(path.join(home, '..', '..', 'LICENSE'), path.join(dist, 'LICENSE'))
