import {
  adjustP,
  betaBinomialBenefit,
  detectableDifference,
  detectableShares,
  exactSampleRatio,
  noHarm,
  normalPosterior,
  powerOfMeans,
  powerOfProportions,
  sampleRatio,
  sizeForMeans,
  sizeForProportions,
} from '../../decisions/index.ts'
import { momentsOf, twoByTwoOf } from '../../sufficient/index.ts'
import { welch } from '../../two-groups/index.ts'
import { figures } from '../agreement.ts'
import { referenceCases } from '../fixture-files.ts'
import { column, nsw } from './columns.ts'
import type { Family } from './family.ts'

const nswDifference = () => figures(welch(momentsOf(column(nsw, 're78', 1)), momentsOf(column(nsw, 're78', 0))))

function noHarmCase() {
  const answer = figures(noHarm(nswDifference(), 1000))
  return {
    margin: answer.margin,
    pNonInferior: answer.pNonInferior,
    tLower: answer.statisticLower,
    pUpper: answer.pUpper,
    tUpper: answer.statisticUpper,
    pEquivalence: answer.pEquivalent,
    lower95OneSided: answer.bound,
  }
}

function bayesCase() {
  const { estimate, standardError } = nswDifference()
  const prior = { kind: 'normal', mean: 0, sd: 1500 } as const
  const answer = figures(normalPosterior({ estimate, standardError }, prior))
  const employed = (treat: 0 | 1) => column(nsw, 'emp78', treat).map((value) => value === 1)
  const table = twoByTwoOf(employed(1), employed(0))
  return {
    priorMean: prior.mean,
    priorSd: prior.sd,
    est: estimate,
    se: standardError,
    postMean: answer.mean,
    postSd: answer.sd,
    pBenefit: answer.probabilityOfBenefit,
    cri95: [answer.interval.low, answer.interval.high],
    pBenefitFlat: figures(normalPosterior({ estimate, standardError }, { kind: 'flat' })).probabilityOfBenefit,
    betaBinomial: {
      xT: table.treated.events,
      nT: table.treated.n,
      xC: table.control.events,
      nC: table.control.n,
      pTgtC: figures(betaBinomialBenefit(table)).probability,
    },
  }
}

function adjustmentCase(id: string) {
  const p = (referenceCases.find((one) => one.id === id)?.expected['p'] ?? []) as number[]
  return {
    p,
    bonferroni: adjustP(p, 'bonferroni'),
    holm: adjustP(p, 'holm'),
    hochberg: adjustP(p, 'hochberg'),
    hommel: adjustP(p, 'hommel'),
    BH: adjustP(p, 'benjamini-hochberg'),
    BY: adjustP(p, 'benjamini-yekutieli'),
  }
}

const per = (n: number) => ({ treated: n, control: n })
const shares = (control: number, treated: number) => ({ control, treated })

function ratioCase() {
  const answer = (counts: readonly number[]) => {
    const { statistic, p } = figures(
      sampleRatio(
        counts,
        counts.map(() => 1),
      ),
    )
    return { chisq: statistic, p }
  }
  return { two: answer([185, 260]), three: answer([364, 355, 410]), exactTwo: figures(exactSampleRatio(185, 260)).p }
}

/** Decisions: adjustment, margins, Bayes, power, sample ratio. */
export const decisions: Family = {
  'nsw.re78.tost_noharm': noHarmCase,
  'nsw.bayes': bayesCase,
  'padj.1': () => adjustmentCase('padj.1'),
  'padj.2': () => adjustmentCase('padj.2'),
  'power.prop.n': () => ({
    n: figures(sizeForProportions(shares(0.2, 0.3), 0.8)).perArm,
    n90: figures(sizeForProportions(shares(0.1, 0.15), 0.9)).perArm,
    power: figures(powerOfProportions(per(150), shares(0.2, 0.3))).power,
    strictPower: figures(powerOfProportions(per(150), shares(0.2, 0.3), { strict: true })).power,
  }),
  'power.prop.mde': () => ({ p2: figures(detectableShares(per(350), 0.15)).up }),
  'power.t': () => ({
    n: figures(sizeForMeans(500, 6000, 0.8)).perArm,
    delta: figures(detectableDifference(per(200), 1)).difference,
    power: figures(powerOfMeans(per(50), 0.5, 1)).power,
  }),
  srm: ratioCase,
}
