// Runs before start, test and the other commands (npm's pre-scripts): on a fresh clone, and after a
// change of package-lock.json, it installs. Node's own modules only, for Node 20 and up.
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import process from 'node:process'
import { isInstalled, recordInstalled } from './installed-state.mjs'
import { root } from './node-program.mjs'

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 11)) {
  console.error(
    `Vliegwiel needs Node 20.11 or newer; this is Node ${process.versions.node}. Install a newer one from https://nodejs.org and run the command again.`,
  )
  process.exit(1)
}

if (!isInstalled(root)) install()

function install() {
  const began = Date.now()
  process.stdout.write('Installing packages (npm ci), about a minute the first time … ')
  const args = [
    'ci',
    '--include=dev',
    '--include=optional',
    '--include=peer',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]
  const npm = process.env['npm_execpath']
  const [program, before] = npm === undefined ? ['npm', []] : [process.execPath, [npm]]
  const run = spawnSync(program, [...before, ...args], {
    cwd: root,
    encoding: 'utf8',
    shell: npm === undefined && process.platform === 'win32',
    maxBuffer: 64 * 1024 * 1024,
  })
  if (run.status !== 0) {
    process.stdout.write('failed.\n')
    console.error([run.stdout, run.stderr, run.error?.message].filter(Boolean).join('\n').trim())
    console.error(
      `\nnpm ci did not finish. Is the network there, and may you write in ${path.join(root, 'node_modules')}? Nothing else was changed; run the command again.`,
    )
    process.exit(1)
  }
  recordInstalled(root)
  process.stdout.write(`done in ${Math.round((Date.now() - began) / 1000)} s.\n`)
}
