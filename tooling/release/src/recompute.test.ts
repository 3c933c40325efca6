import { compare, type Contrast, type PublicationContent } from '@vliegwiel/pilots'
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { expect, test } from 'vitest'
import { buildPackage } from './build-package.ts'
import { publishedPackages } from './published-packages.ts'

const statistics = publishedPackages.find(({ folder }) => folder === 'statistics')

/** A pilot as a municipality publishes it; the figures are made up. */
function contrast(id: string, help: number, usual: number): Contrast {
  const arm = { name: id, assigned: 177, costPerPerson: null }
  const figure = (key: string, events: number) => ({
    outcome: 'left-12',
    arm: key,
    counts: { events, n: 177 },
    moments: null,
    hidden: null,
    since: 1,
  })
  const content: PublicationContent = {
    format: 'vliegwiel-pilot-publication-1',
    title: id,
    question: '',
    population: '',
    design: 'random-simple',
    unit: 'person',
    planHash: 'x',
    lockedAt: '2026-01-01T00:00:00.000Z',
    deviations: [],
    synthetic: true,
    source: null,
    threshold: 10,
    arms: [
      { ...arm, key: 'help', role: 'help', ingredients: ['personal-contact'] },
      { ...arm, key: 'usual', role: 'comparison', ingredients: ['usual-help'] },
    ],
    outcomes: [
      {
        key: 'left-12',
        name: 'left',
        rank: 'primary',
        metric: 'outflow',
        kind: 'share',
        months: 12,
        phase: 'after',
        direction: 'more-is-better',
        unit: 'people',
        margin: null,
      },
    ],
    criteria: [],
    figures: [figure('help', help), figure('usual', usual)],
    engine: { name: '@vliegwiel/statistics', version: '0.2.0' },
  }
  return { id, content, arm: 'help', outcome: 'left-12' }
}

test('the bundle of a comparison is recomputed to the last digit, elsewhere, with the package alone', async () => {
  if (statistics === undefined) throw new Error('statistics is among the packages')
  const { pooled, studies, measure } = compare([
    contrast('Utrecht', 61, 44),
    contrast('Groningen', 57, 49),
    contrast('Helmond', 66, 40),
    contrast('Leiden', 50, 47),
  ])
  if (!pooled?.computable || !pooled.pooled.computable) throw new Error('these pilots compare')
  const elsewhere = mkdtempSync(join(tmpdir(), 'vliegwiel-recompute-'))
  try {
    const installed = join(elsewhere, 'node_modules', '@vliegwiel', 'statistics')
    mkdirSync(dirname(installed), { recursive: true })
    await buildPackage(statistics, installed)
    writeFileSync(join(elsewhere, 'bundle.json'), JSON.stringify({ measure, studies }))
    const script = `import { readFileSync } from 'node:fs'
      import { pool } from '@vliegwiel/statistics'
      const { measure, studies } = JSON.parse(readFileSync('bundle.json', 'utf8'))
      process.stdout.write(JSON.stringify(pool(studies, measure)))`
    const there = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
      cwd: elsewhere,
      encoding: 'utf8',
    })
    expect(there).toBe(JSON.stringify(pooled))
    expect(pooled.k).toBe(4)
  } finally {
    rmSync(elsewhere, { recursive: true, force: true })
  }
})
