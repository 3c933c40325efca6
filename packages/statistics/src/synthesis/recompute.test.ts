import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { figures } from '../testing/agreement.ts'
import { pool } from './index.ts'
import type { PublishedStudy } from './index.ts'

const studies: PublishedStudy[] = ['Groningen', 'Utrecht', 'Wageningen', 'Nijmegen', 'Deventer'].map((id, index) => ({
  id,
  counts: { treated: { events: 21 + 4 * index, n: 97 + index }, control: { events: 19 + index, n: 103 } },
}))

describe('a published bundle', () => {
  it('is recomputed to the same digits in another process that knows only the package', () => {
    const source = fileURLToPath(new URL('../index.ts', import.meta.url))
    const script = `import { pool } from ${JSON.stringify(source)}
      console.log(JSON.stringify(pool(JSON.parse(process.argv[1]), 'log-risk-ratio')))`
    const arguments_ = ['--input-type=module', '--eval', script, JSON.stringify(studies.toReversed())]
    const there = execFileSync(process.execPath, arguments_, { encoding: 'utf8' }).trim()
    const here = pool(studies, 'log-risk-ratio')
    expect(there).toBe(JSON.stringify(here))
    expect(figures(figures(here).pooled).k).toBe(5)
  })
})
