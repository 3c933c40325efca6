import { existsSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

/** The folder of the repository. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')

/** The Node that npm installed (24, which runs TypeScript as it stands), whatever Node started this script. */
export function nodeProgram() {
  const installed = path.join(root, 'node_modules', 'node', 'bin', 'node')
  return existsSync(installed) ? installed : process.execPath
}
