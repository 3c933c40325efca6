import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lchownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import type { PostgresBinaries } from './postgres-binaries.ts'

const FLAGS = [
  '--username=owner',
  '--auth-host=scram-sha-256',
  '--auth-local=reject',
  '--encoding=UTF8',
  // The built-in collation gives the same order on every machine, whatever locales it has.
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--no-sync',
  '--no-instructions',
]

/**
 * Fills `dataFolder` with a fresh cluster and answers the owner's password. initdb (about 1 s) runs
 * once a machine and version; later runs copy its result.
 */
export async function fillDataFolder(base: string, dataFolder: string, binaries: PostgresBinaries): Promise<string> {
  const template = join(base, `template-${binaries.version}-1`)
  if (!existsSync(template)) await makeTemplate(template, binaries)
  cpSync(join(template, 'data'), dataFolder, { recursive: true })
  giveTo(dataFolder, binaries)
  chmodSync(dataFolder, 0o700)
  return readFileSync(join(template, 'password'), 'utf8')
}

async function makeTemplate(template: string, binaries: PostgresBinaries): Promise<void> {
  const draft = `${template}-${process.pid}`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(join(draft, 'data'), { recursive: true })
  writeFileSync(join(draft, 'password'), randomBytes(18).toString('base64url'), { mode: 0o600 })
  giveTo(draft, binaries)
  await initdb(draft, binaries)
  try {
    renameSync(draft, template)
  } catch {
    rmSync(draft, { recursive: true, force: true }) // another run was first, its template serves
  }
}

function initdb(draft: string, binaries: PostgresBinaries): Promise<void> {
  const args = [`--pgdata=${join(draft, 'data')}`, `--pwfile=${join(draft, 'password')}`, ...FLAGS]
  const child = spawn(binaries.initdb, args, {
    ...binaries.asUser,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { LC_ALL: 'C', PATH: process.env['PATH'] },
    cwd: '/',
  })
  let output = ''
  child.stdout.on('data', (chunk) => (output += chunk))
  child.stderr.on('data', (chunk) => (output += chunk))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => (code === 0 ? resolve() : reject(new Error(`initdb ended with ${code}:\n${output}`))))
  })
}

/** Hands a tree to the user the server runs as; nothing to do for an ordinary user. */
function giveTo(folder: string, { asUser: { uid, gid } }: PostgresBinaries): void {
  if (uid === undefined || gid === undefined) return
  chownSync(folder, uid, gid)
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    lchownSync(join(entry.parentPath, entry.name), uid, gid)
}
