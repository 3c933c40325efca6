import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { blockedDifference, clusterRobust } from './clusters/index.ts'
import { attrition, cace, clusterCace } from './compliance/index.ts'
import { breakEven, fiellerRatio, noHarm, noHarmOfShares, normalPosterior } from './decisions/index.ts'
import { beforeAfter, differenceInDifferences, exactMatch, weightedDifference } from './not-randomised/index.ts'
import { cuped, regress, subgroups } from './regression/index.ts'
import { cellsOf, crossProductsOf, momentsOf, timeTableOf } from './sufficient/index.ts'
import * as survival from './survival/index.ts'
import * as synthesis from './synthesis/index.ts'
import * as two from './two-groups/index.ts'

const table = { treated: { events: 12, n: 30 }, control: { events: 7, n: 30 } }
const [some, other] = [momentsOf([1, 4, 6, 9, 3]), momentsOf([2, 2, 7, 1, 5])]
const rows = Array.from({ length: 24 }, (_, index) => ({ x: [index % 2, index % 3], y: (index * 7) % 11 }))
const cells = cellsOf(['arm', 'age'], rows)
const products = (of: number) =>
  crossProductsOf(
    ['age'],
    rows.filter(({ x }) => x[0] === of).map(({ x: [, age = 0], y }) => ({ x: [age], y })),
  )
const clusters = Array.from({ length: 12 }, (_, index) =>
  crossProductsOf(
    ['arm'],
    [3, 5, 8].map((y) => ({ x: [index % 2], y: y + ((index * 5) % 7) })),
  ),
)
const byUptake = { tookPart: momentsOf([5, 6, 7, 9, 8, 7, 6, 9]), didNot: momentsOf([1, 2]) }
const without = { tookPart: momentsOf([5]), didNot: momentsOf([1, 3, 4, 2, 5, 3, 1, 2, 4]) }
const units = Array.from({ length: 12 }, (_, index) => {
  const spread = [0, 2, 1, 3, 2, 4, 1, 0, 3, 2, 1, 4][index] ?? 0
  return index % 2
    ? { arm: 'treated' as const, tookPart: momentsOf([6 + spread, 7, 8, 9]), didNot: momentsOf([1, spread]) }
    : { arm: 'control' as const, tookPart: momentsOf([5]), didNot: momentsOf([1 + spread, 3, 4, 2, 5]) }
})
const times = timeTableOf(
  Array.from({ length: 60 }, (_, index) => ({
    arm: index % 2 ? 'a' : 'b',
    time: 1 + ((index * 7) % 20),
    event: index % 5 > 0,
  })),
)
const arm = (name: string) => survival.timesOfArm(times, name)
const studies = [0.1, 0.5, -0.2, 0.9, 0.3].map((estimate, index) => ({
  id: `${index}`,
  estimate,
  variance: 0.1 + index / 50,
}))
const published = studies.map(({ id }) => ({ id, counts: table }))

/** Every function of the package that can be asked how sure to be. */
const asked: Record<string, (level: number) => unknown> = {
  attrition: (level) => attrition(table.treated, table.control, { level }),
  beforeAfter: (level) => beforeAfter(some, { level }),
  blockedDifference: (level) => blockedDifference([{ treated: some, control: other }], { level }),
  breakEven: (level) =>
    breakEven({ costPerPerson: 1, valuePerOutflow: 5, effect: { value: 0.5, standardError: 0.1 }, level }),
  cace: (level) => cace(byUptake, without, { level }),
  clopperPearson: (level) => two.clopperPearson(table.treated, { level }),
  clusterCace: (level) => clusterCace(units, { level }),
  clusterRobust: (level) => clusterRobust(clusters, 'arm', { level }),
  coxArms: (level) => survival.coxArms(times, 'a', { level }),
  cuped: (level) => cuped(products(1), products(0), { level }),
  differenceInDifferences: (level) => differenceInDifferences({ treated: some, control: other }, undefined, { level }),
  exactMatch: (level) => exactMatch(cells, 'arm', { level }),
  fiellerRatio: (level) => fiellerRatio({ value: 1, standardError: 0.1 }, { value: 2, standardError: 0.1 }, { level }),
  fisherExact: (level) => two.fisherExact(table, { level }),
  funnelPlot: (level) => synthesis.funnelPlot(studies, { level }),
  hazardRatio: (level) => survival.hazardRatio(times, 'a', 'b', { level }),
  hedgesG: (level) => two.hedgesG(some, other, { level }),
  kaplanMeier: (level) => survival.kaplanMeier(arm('a'), { level }),
  mantelHaenszel: (level) => two.mantelHaenszel([table], 'risk-difference', { level }),
  metaRegression: (level) =>
    synthesis.metaRegression(
      studies.map((study, index) => ({ ...study, moderators: [index % 2] })),
      { level },
    ),
  multilevel: (level) =>
    synthesis.multilevel(
      studies.map((study, index) => ({ ...study, group: `${index % 2}` })),
      { level },
    ),
  newcombe: (level) => two.newcombe(table, { level }),
  noHarm: (level) => noHarm({ estimate: 0.1, standardError: 0.1, df: 'normal' }, 0.05, { level }),
  noHarmOfShares: (level) => noHarmOfShares(table, 0.05, { level }),
  normalPosterior: (level) => normalPosterior({ estimate: 0.1, standardError: 0.1 }, { kind: 'flat' }, { level }),
  oddsRatio: (level) => two.oddsRatio(table, { level }),
  outflowByCause: (level) => survival.outflowByCause(arm('a'), 10, { level }),
  pooledT: (level) => two.pooledT(some, other, { level }),
  randomEffects: (level) => synthesis.randomEffects(studies, { level }),
  restrictedMeanDifference: (level) => survival.restrictedMeanDifference(arm('a'), arm('b'), 10, { level }),
  riskRatio: (level) => two.riskRatio(table, { level }),
  tauInterval: (level) => synthesis.tauInterval(studies, { level }),
  waldRiskDifference: (level) => two.waldRiskDifference(table, { level }),
  weightedDifference: (level) => weightedDifference(cells, 'arm', { level }),
  welch: (level) => two.welch(some, other, { level }),
  wilson: (level) => two.wilson(table.treated, { level }),
}

/** Where a refusal stands inside an answer that has other parts. */
const inside: Record<string, (level: number) => unknown> = {
  pool: (level) => {
    const answer = synthesis.pool(published, 'risk-difference', { level })
    return answer.computable ? answer.pooled : answer
  },
  regress: (level) => {
    const answer = regress(cells, { level })
    return answer.computable ? answer.coefficients['arm'] : answer
  },
  subgroups: (level) => {
    const answer = subgroups([{ level: 'all', treated: some, control: other }], { level })
    return answer.computable ? answer.levels[0]?.difference : answer
  },
}

const everyone = Object.entries({ ...asked, ...inside })

it('seen: at a level of 0 a curve had intervals of no width; a level that is none is refused by every function', () => {
  for (const [name, ask] of everyone) {
    expect(ask(0.95), name).toMatchObject({ computable: true })
    for (const level of [0, 1, 2, -1, NaN, Infinity])
      expect(ask(level), `${name} at ${level}`).toMatchObject({ code: 'invalid-input' })
  }
})

it('a function that takes a level stands in this list', () => {
  const here = fileURLToPath(new URL('.', import.meta.url))
  const families = globSync(
    '{clusters,compliance,decisions,not-randomised,regression,survival,synthesis,two-groups}/*.ts',
    {
      cwd: here,
    },
  ).filter((file) => !file.endsWith('.test.ts'))
  const exported = new Set(
    families
      .filter((file) => file.endsWith('index.ts'))
      .flatMap((file) => readFileSync(here + file, 'utf8').match(/\w+/g) ?? []),
  )
  const taking = families.flatMap((file) =>
    [...readFileSync(here + file, 'utf8').matchAll(/export function (\w+)\(([\s\S]*?)\n?\): /g)]
      .filter(([, name = '', given = '']) => exported.has(name) && /\blevel = 0\.95/.test(given))
      .map(([, name = '']) => name),
  )
  expect(taking.filter((name) => !everyone.some(([own]) => own === name))).toEqual([])
  expect(taking.length).toBeGreaterThan(30)
})
