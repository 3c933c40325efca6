import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const run = promisify(execFile)
const folder = JSON.stringify(join(import.meta.dirname, 'pglite-folder.ts'))

test('code of the embedded database is never given back: V8 may end the process over it', async () => {
  const program = `const { dumpEmbedded } = await import(${folder}); console.log('loaded'); await dumpEmbedded()`
  const flags = ['--trace-wasm-code-gc', '--stress-wasm-code-gc', '--input-type=module']
  const { stdout } = await run(process.execPath, [...flags, '-e', program], { cwd: import.meta.dirname })
  const [before = '', after = ''] = stdout.split('loaded').map((part) => part.match(/Triggering GC/g)?.length ?? 0)
  // Node takes types out of our files with code of the same sort, and gives that back under stress.
  expect(before).toBeGreaterThan(0)
  expect(after).toBe(0)
}, 120_000)
