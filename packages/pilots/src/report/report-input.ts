import type { EffectReportInput } from '@vliegwiel/statistics'
import { productsOfClusters } from '@vliegwiel/statistics/compliance'
import type { Estimand, MoneyFacts, ReportData } from '@vliegwiel/statistics/report'
import type { Moments } from '@vliegwiel/statistics/sufficient'
import { plannedDesignEffect, plannedDf, plannedPeople } from '../protocol/detectable.ts'
import { controlArm, type Outcome, type Protocol } from '../protocol/protocol.ts'
import type { ArmSums, PilotSums } from './sums.ts'

/** What stands around the figures of one pilot: the lock, what deviated, and how the randomisation was drawn. */
export interface PlanState {
  readonly hash: string
  readonly lockedAt: string
  /** Amendments in words, in order. */
  readonly deviations: readonly string[]
  readonly seedCommitment: string | null
  readonly logHash: string
}

export interface ReportQuestion {
  readonly protocol: Protocol
  readonly plan: PlanState
  readonly arm: string
  readonly outcome: Outcome
  readonly sums: PilotSums
  readonly estimand: Extract<Estimand, 'all-assigned' | 'those-who-took-part'>
  readonly money: MoneyFacts | null
  /** Raw p values of the other outcomes of this arm: the figures are adjusted for having looked at them. */
  readonly otherP: readonly number[]
  readonly computedAt: string
}

const none: Moments = { n: 0, sum: 0, sumsq: 0 }
const emptyArm = (arm: string): ArmSums => ({
  arm,
  assigned: 0,
  started: 0,
  units: 0,
  moments: none,
  tookPart: none,
  didNot: none,
})

/** The input of a report: which estimator the plan asks for, on which sums. Pure, and the same for the same question. */
export function reportInput(question: ReportQuestion): EffectReportInput {
  const { protocol, plan, arm, outcome, sums, estimand, money, otherP, computedAt } = question
  const controlKey = controlArm(protocol)?.key ?? ''
  const of = (key: string) => sums.arms.find((one) => one.arm === key) ?? emptyArm(key)
  const [treated, control] = [of(arm), of(controlKey)]
  const share = outcome.kind === 'share'
  const lot = protocol.design !== 'not-random' && plan.seedCommitment !== null
  const shareOf = (key: string) => protocol.arms.find((one) => one.key === key)?.share ?? 1
  return {
    plan: { hash: plan.hash, lockedAt: plan.lockedAt, deviations: [...plan.deviations] },
    design: {
      kind: protocol.design,
      unit: protocol.unit,
      strata: protocol.covariates.filter(({ stratify }) => stratify).map(({ key }) => key),
      clusters: sums.clusters?.length ?? 0,
      ...(lot
        ? {
            allocation: {
              seed: plan.seedCommitment ?? '',
              logHash: plan.logHash,
              ratio: [shareOf(arm), shareOf(controlKey)] as [number, number],
              drawn: [treated.units, control.units] as [number, number],
            },
          }
        : {}),
    },
    population: { treated: people(treated), control: people(control) },
    outcome: {
      id: outcome.key,
      kind: outcome.kind,
      horizon: `${outcome.months}-months`,
      direction: outcome.direction,
      unit: outcome.unit,
    },
    contrast: { arm, control: controlKey },
    estimand,
    data: reportData(question, treated, control),
    family: { name: 'outcomes', method: protocol.family, others: [...otherP] },
    prior: share ? { kind: 'normal', mean: 0, sd: protocol.priorSd } : { kind: 'flat' },
    ...(outcome.margin === null ? {} : { margin: share ? outcome.margin / 100 : outcome.margin }),
    ...planned(question, controlKey),
    baseline: pairs(sums.baseline, ({ name }) => name, arm, controlKey).map(([name, one, two]) => ({
      name,
      treated: one,
      control: two,
    })),
    subgroups: subgroupsOf(sums, arm, controlKey),
    ...(money === null ? {} : { money }),
    computedAt,
  }
}

const people = ({ assigned, started, moments }: ArmSums) => ({
  assigned,
  started,
  analysed: moments.n,
  lost: assigned - moments.n,
})

/** The estimator follows from the plan alone, so that nobody chooses it after seeing the figures. */
function reportData(
  { protocol, outcome, estimand, arm, sums }: ReportQuestion,
  treated: ArmSums,
  control: ArmSums,
): ReportData {
  const clustered = protocol.design === 'random-cluster'
  // In a cluster trial the statistics refuse a time: it counts people one by one. They say so; nothing is put in its place.
  if (outcome.kind === 'days')
    return {
      kind: 'times',
      treated: [...(sums.times?.get(arm) ?? [])],
      control: [...(sums.times?.get(control.arm) ?? [])],
      horizon: Math.round(outcome.months * 30.4375),
    }
  if (estimand === 'those-who-took-part') {
    if (clustered) return { kind: 'cluster-uptake', clusters: [...(sums.clusters ?? [])] }
    const uptake = ({ tookPart, didNot }: ArmSums) => ({ tookPart, didNot })
    return { kind: 'uptake', assigned: uptake(treated), control: uptake(control) }
  }
  if (clustered) return { kind: 'clusters', clusters: productsOfClusters(sums.clusters ?? []), arm: 'treated' }
  if (sums.cells) return { kind: protocol.design === 'not-random' ? 'weighted' : 'adjusted', cells: sums.cells, arm }
  if (sums.strata) {
    const blocks = pairs(sums.strata, ({ stratum }) => stratum, arm, control.arm).map(([, one, two]) => ({
      treated: one,
      control: two,
    }))
    if (blocks.length > 1) return { kind: 'blocks', blocks, small: protocol.smallStrata ?? 'merge' }
  }
  if (outcome.kind === 'mean') return { kind: 'means', treated: treated.moments, control: control.moments }
  const counts = ({ moments: { n, sum } }: ArmSums) => ({ n, events: sum })
  return { kind: 'shares', counts: { treated: counts(treated), control: counts(control) } }
}

function planned({ protocol, arm, outcome }: ReportQuestion, controlKey: string): Pick<EffectReportInput, 'planned'> {
  const sizes = plannedPeople(protocol)
  const expected =
    outcome.kind === 'share'
      ? outcome.expected === null
        ? null
        : { share: outcome.expected / 100 }
      : outcome.spread === null
        ? null
        : { sd: outcome.spread }
  if (expected === null) return {}
  return {
    planned: {
      treated: sizes.get(arm) ?? 0,
      control: sizes.get(controlKey) ?? 0,
      expected,
      power: protocol.power,
      designEffect: plannedDesignEffect(protocol),
      ...plannedDf(protocol, arm),
    },
  }
}

/** The two arms beside each other, by name; a name that one arm lacks gets an empty side. */
function pairs<T extends { readonly arm: string; readonly moments: Moments }>(
  rows: readonly T[],
  nameOf: (row: T) => string,
  arm: string,
  controlKey: string,
): [string, Moments, Moments][] {
  const names = [...new Set(rows.map(nameOf))]
  const at = (name: string, key: string) => rows.find((row) => nameOf(row) === name && row.arm === key)?.moments ?? none
  return names.map((name) => [name, at(name, arm), at(name, controlKey)])
}

function subgroupsOf({ subgroups }: PilotSums, arm: string, controlKey: string) {
  return [...new Set(subgroups.map(({ covariate }) => covariate))].map((name) => ({
    name,
    groups: pairs(
      subgroups.filter(({ covariate }) => covariate === name),
      ({ level }) => level,
      arm,
      controlKey,
    ).map(([level, treated, control]) => ({ level, treated, control })),
  }))
}
