import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

// What a browser fetches, as it is sent (gzip), read from the manifest of the build. Run `npm run build` first.
const dist = join(import.meta.dirname, 'dist')
interface Chunk {
  readonly file: string
  readonly imports?: readonly string[]
  readonly isDynamicEntry?: boolean
}
const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>

/** A chunk and everything it needs at once. */
function filesOf(key: string, seen = new Set<string>()): Set<string> {
  const chunk = manifest[key]
  if (chunk === undefined || seen.has(chunk.file)) return seen
  seen.add(chunk.file)
  for (const needed of chunk.imports ?? []) filesOf(needed, seen)
  return seen
}

const initial = filesOf('index.html')
const pathsOf = (files: Iterable<string>) => [...files].map((file) => `dist/${file}`)
const pages = Object.keys(manifest).filter((key) => manifest[key]?.isDynamicEntry === true && key.includes('-page.tsx'))

export default [
  { name: 'Initial JavaScript', path: pathsOf(initial), gzip: true, limit: '150 kB' },
  {
    name: 'Styles',
    path: readdirSync(join(dist, 'assets'))
      .filter((file) => file.endsWith('.css'))
      .map((file) => `dist/assets/${file}`),
    gzip: true,
    limit: '30 kB',
  },
  // What a screen adds to what is there already.
  ...pages.map((key) => ({
    name: key.replace(/^.*features\//, ''),
    path: pathsOf([...filesOf(key)].filter((file) => !initial.has(file))),
    gzip: true,
    limit: '75 kB',
  })),
]
