// `npm run release -- <folder>`: builds the packages that others may use and writes a tarball of each.
import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { buildPackage } from './build-package.ts'
import { publishedPackages } from './published-packages.ts'

const folder = resolve(process.argv[2] ?? 'release')
mkdirSync(folder, { recursive: true })
for (const published of publishedPackages) {
  const built = await buildPackage(published, join(folder, published.folder))
  const [made = ''] = execFileSync('npm', ['pack', '--pack-destination', folder], { cwd: built, encoding: 'utf8' })
    .trim()
    .split('\n')
    .slice(-1)
  console.log(join(folder, made))
}
