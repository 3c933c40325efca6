import { expect, test } from 'vitest'
import { exampleReport, examplePilot } from './example-pilot.ts'
import { figureOf, tableOf } from './export-report.ts'
import { reportRow } from './report-rows.ts'

const [arm] = examplePilot.protocol.arms
const [share] = examplePilot.protocol.outcomes
if (arm === undefined || share === undefined) throw new Error('the example has an arm and an outcome')
const report = exampleReport('work-6', 70, 40)
const rows = [
  reportRow(share, report),
  {
    ...reportRow({ ...share, key: 'pay', kind: 'mean', unit: 'euro' }, report),
    interval: { low: 300, estimate: 900, high: 1500 },
  },
]
const given = { pilot: examplePilot, arm, rows, lines: [], sentence: 'Zin.' }

test('every line of a table carries unit, source and the fingerprint of the plan', () => {
  const { headings, rows: lines } = tableOf(given)
  const at = (heading: string) => headings.indexOf(heading)
  expect(lines.map((line) => line[at('Eenheid')])).toEqual(['per 100 mensen', 'euro'])
  for (const line of lines) {
    expect(line[at('Vingerafdruk van het plan')]).toBe(examplePilot.planHash)
    expect(line[at('Bron')]).toBe(examplePilot.source)
  }
})

test('a picture has an axis for each unit, and says where it comes from', () => {
  const picture = figureOf(given)
  for (const words of ['per 100 mensen', 'euro', examplePilot.planHash, `Bron: ${examplePilot.source ?? ''}`])
    expect(picture).toContain(words)
  // Two axes: nought stands at another place on each.
  const noughts = [...picture.matchAll(/text-anchor="middle">0</g)]
  expect(noughts).toHaveLength(2)
})
