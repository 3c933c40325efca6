import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** @param {string} root */
function places(root) {
  return {
    lock: path.join(root, 'package-lock.json'),
    // npm writes this list at the end of an install, so without it the install was broken off.
    npmList: path.join(root, 'node_modules', '.package-lock.json'),
    stamp: path.join(root, 'node_modules', '.vliegwiel-lock'),
  }
}

/** @param {string} file */
const hashOf = (file) => createHash('sha256').update(readFileSync(file)).digest('hex')

/**
 * Is node_modules what package-lock.json asks for?
 * @param {string} root folder of the repository
 */
export function isInstalled(root) {
  const { lock, npmList, stamp } = places(root)
  if (!existsSync(npmList)) return false
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hashOf(lock)) return true
  if (!holdsEverything(lock, npmList)) return false
  recordInstalled(root) // somebody ran npm install by hand: right as well
  return true
}

/** @param {string} root folder of the repository */
export function recordInstalled(root) {
  const { lock, stamp } = places(root)
  writeFileSync(stamp, hashOf(lock))
}

/**
 * @param {string} lock
 * @param {string} npmList
 */
function holdsEverything(lock, npmList) {
  /** @typedef {{ packages?: Record<string, { version?: string, optional?: boolean, devOptional?: boolean, link?: boolean }> }} List */
  /** @type {List} */
  const wanted = JSON.parse(readFileSync(lock, 'utf8'))
  /** @type {List} */
  const present = JSON.parse(readFileSync(npmList, 'utf8'))
  return Object.entries(wanted.packages ?? {}).every(([name, { version, optional, devOptional }]) => {
    // Optional ones are those of other platforms; npm leaves them out.
    if (!name.includes('node_modules/') || optional === true || devOptional === true) return true
    const found = present.packages?.[name]
    return found !== undefined && found.version === version
  })
}
