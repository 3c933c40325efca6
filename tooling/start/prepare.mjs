import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildWhenChanged } from './input-hash.mjs'
import { nodeProgram, root } from './node-program.mjs'

/** Compiles the texts when they changed; answers what it did. */
export async function compileTexts() {
  const { compileMessages } = await import(pathToFileURL(path.join(root, 'packages/i18n/compile.mjs')).href)
  return (await compileMessages()) ? 'compiled' : 'unchanged'
}

/** Builds the console when a source of it changed; answers what it did. */
export async function buildConsole() {
  const app = 'apps/admin'
  const ran = await buildWhenChanged({
    root,
    app,
    result: `${app}/dist/index.html`,
    build: () => vite(['build'], path.join(root, app)),
  })
  return ran ? 'built' : 'unchanged'
}

/** @param {string} name */
export function programOf(name) {
  const program = path.join(root, 'node_modules', name)
  if (!existsSync(program)) throw new Error(`${name} is not installed. Run: npm ci`)
  return program
}

/**
 * @param {string[]} args
 * @param {string} folder
 * @returns {Promise<void>}
 */
function vite(args, folder) {
  const child = spawn(nodeProgram(), [programOf('vite/bin/vite.js'), ...args, '--logLevel', 'warn'], {
    cwd: folder,
    // What is built is for use, whatever the server is started as: React for development weighs half as much again.
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  child.stdout.on('data', (chunk) => (output += chunk))
  child.stderr.on('data', (chunk) => (output += chunk))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`The console does not build:\n${output}`)),
    )
  })
}
