import { blockedDifference, clusterRobust } from '../../clusters/index.ts'
import { cace, manskiBounds } from '../../compliance/index.ts'
import { crossProductsOf, momentsOf } from '../../sufficient/index.ts'
import { figures } from '../agreement.ts'
import { isKnown, numberOf } from '../fixture-files.ts'
import { star, starKindergarten } from './columns.ts'
import type { Family } from './family.ts'
import { named } from './regression.ts'
import { bounds } from './two-groups.ts'

const schools = [...Map.groupBy(starKindergarten, ({ school }) => school).values()]

function clusterCase(fixedEffects: boolean) {
  const clusters = schools.map((pupils) =>
    crossProductsOf(
      ['small'],
      pupils.map(({ small, score }) => ({ x: [small], y: score })),
    ),
  )
  const answer = figures(clusterRobust(clusters, 'small', { fixedEffects, rule: 'cr2' }))
  const { est, ...cr2 } = named({ ...answer, computable: true })
  const { classical, CR0, CR1, CR1S, CR3 } = answer.standardErrors
  return {
    est,
    nObs: answer.n,
    nClusters: answer.clusters,
    seCR0: CR0,
    seCR1: CR1,
    seCR1S: CR1S,
    seCR2: cr2.se,
    seCR3: CR3,
    cr2,
    sandwichHC1Cluster: CR1S,
    classicalSe: classical,
    designEffect: answer.designEffect,
  }
}

function blockedCase() {
  const arm = (pupils: typeof starKindergarten, small: number) =>
    momentsOf(pupils.filter((pupil) => pupil.small === small).map(({ score }) => score))
  const blocks = schools
    .map((pupils) => ({ treated: arm(pupils, 1), control: arm(pupils, 0) }))
    .filter(({ treated, control }) => treated.n >= 2 && control.n >= 2)
  const answer = figures(blockedDifference(blocks, { df: 'residual' }))
  return { ...named({ ...answer, computable: true }), nBlocks: answer.blocks, design: 'Blocked' }
}

function caceCase() {
  const pupils = star
    .filter((row) => row['stark'] !== 'regular+aide')
    .filter((row) => ['star1', 'read1', 'math1'].every((column) => isKnown(row, column)))
  const moments = (assigned: boolean, took: boolean) =>
    momentsOf(
      pupils
        .filter((row) => (row['stark'] === 'small') === assigned && (row['star1'] === 'small') === took)
        .map((row) => numberOf(row, 'read1') + numberOf(row, 'math1')),
    )
  const arm = (assigned: boolean) => ({ tookPart: moments(assigned, true), didNot: moments(assigned, false) })
  const answer = figures(cace(arm(true), arm(false), { df: 'residual' }))
  const [all, uptake] = [figures(answer.allAssigned), figures(answer.uptake)]
  return {
    n: answer.n,
    itt: all.estimate,
    ittSe: all.standardError,
    takeupDiff: uptake.estimate,
    takeupSe: uptake.standardError,
    cace: answer.estimate,
    caceSe: answer.standardError,
    df: answer.df,
    ci95: bounds(answer.interval),
  }
}

function manskiCase() {
  const score = (row: (typeof star)[number]) =>
    isKnown(row, 'read3') && isKnown(row, 'math3') ? numberOf(row, 'read3') + numberOf(row, 'math3') : undefined
  const scores = (kind: string) => star.filter((row) => row['stark'] === kind).map(score)
  const known = (kind: string) => scores(kind).filter((value) => value !== undefined)
  const all = [...known('small'), ...known('regular')]
  const [least, greatest] = [Math.min(...all), Math.max(...all)]
  const arm = (kind: string) => ({
    known: momentsOf(known(kind)),
    lost: scores(kind).length - known(kind).length,
  })
  const answer = figures(manskiBounds(arm('small'), arm('regular'), { least, greatest }))
  return { complete: answer.complete, lower: answer.low, upper: answer.high, min: least, max: greatest }
}

/** Clusters, blocks, taking part and loss. */
export const clusters: Family = {
  'star.k.school_cluster': () => clusterCase(false),
  'star.k.school_cluster_fe': () => clusterCase(true),
  'star.k.blocked': blockedCase,
  'star.cace': caceCase,
  'star.manski': manskiCase,
}
