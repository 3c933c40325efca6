import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { claimFirst } from './claim-first.ts'
import { DataFolderInUse } from './data-folder-lock.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vliegwiel-claim-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('the folder of the embedded database is claimed, and given back', async () => {
  const lock = await claimFirst({ DATA_DIR: ` ${folder} `, DATABASE_URL: ' ' })
  expect(readdirSync(folder)).toEqual([expect.stringMatching(/^lock-/)])
  await expect(claimFirst({ DATA_DIR: folder })).rejects.toBeInstanceOf(DataFolderInUse)
  lock?.release()
  lock?.release()
  expect(readdirSync(folder)).toEqual([])
})

test.each([
  ['with a database server', { DATABASE_URL: 'postgres://login@127.0.0.1/vliegwiel' }],
  ['in production', { NODE_ENV: 'production' }],
])('%s there is no folder to claim, and nothing is touched', async (_what, given) => {
  expect(await claimFirst({ DATA_DIR: folder, ...given })).toBeNull()
  expect(readdirSync(folder)).toEqual([])
})
