import { randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The 32-byte key of a trial installation, made at the first start and kept in the data folder,
 * readable by its owner alone. Production gives SECRET_KEY instead, so that a copy of the data does
 * not carry its key along.
 */
export function secretKeyIn(dataFolder: string): Buffer {
  const file = join(dataFolder, 'secret-key')
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, randomBytes(32).toString('base64'), { mode: 0o600 })
  try {
    linkSync(draft, file) // fails when there is one already: that one counts
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  } finally {
    rmSync(draft, { force: true })
  }
  const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64')
  if (key.length !== 32)
    throw new Error(
      `${file} does not hold a key of 32 bytes. Put back the file; without it stored secrets (such as codes for signing in) cannot be read.`,
    )
  return key
}
