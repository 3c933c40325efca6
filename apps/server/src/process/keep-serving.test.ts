import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import process from 'node:process'
import { expect, test } from 'vitest'

test('a promise that nobody waited for is written down, and the process goes on', () => {
  const module = JSON.stringify(join(import.meta.dirname, 'keep-serving.ts'))
  const script = `import { keepServing } from ${module}
    keepServing({ error: (line) => console.log(line.event) })
    void Promise.reject(new Error('nobody waits'))
    setTimeout(() => console.log('still here'), 50)`
  const said = execFileSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' })
  expect(said.trim().split('\n')).toEqual(['unhandled-rejection', 'still here'])
})
