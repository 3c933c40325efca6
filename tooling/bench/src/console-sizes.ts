import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

export interface ConsoleSize {
  readonly name: string
  readonly kilobytes: number
  readonly budget: number
}

const folder = join(import.meta.dirname, '../../../apps/admin/dist')

/** What the browser gets before the first screen, and the heaviest part that comes later; gzipped, in kB of 1,000 bytes. */
export function consoleSizes(): Promise<ConsoleSize[]> {
  if (!existsSync(join(folder, 'index.html')))
    throw new Error('Build the console first: npm run build -w @vliegwiel/admin')
  const page = readFileSync(join(folder, 'index.html'), 'utf8')
  const named = (pattern: RegExp) => [...new Set([...page.matchAll(pattern)].map((found) => found[1] ?? ''))]
  const weigh = (path: string) => gzipSync(readFileSync(join(folder, path)), { level: 9 }).length / 1_000
  const scripts = named(/(?:src|href)="\/([^"]+\.js)"/g)
  const styles = named(/href="\/([^"]+\.css)"/g)
  const later = readdirSync(join(folder, 'assets'))
    .filter((name) => name.endsWith('.js') && !scripts.includes(`assets/${name}`))
    .map((name) => weigh(`assets/${name}`))
  const sum = (paths: readonly string[]) => paths.reduce((total, path) => total + weigh(path), 0)
  return Promise.resolve([
    { name: 'scripts before the first screen', kilobytes: sum(scripts), budget: 150 },
    { name: 'styles with both base themes', kilobytes: sum(styles), budget: 30 },
    { name: 'heaviest later part', kilobytes: Math.max(0, ...later), budget: 75 },
    { name: 'scripts of the portal', kilobytes: weigh('../../portal/public/portal.js'), budget: 30 },
    { name: 'the calculator as an element', kilobytes: weigh('../../portal/public/rekentool.js'), budget: 30 },
  ])
}
