import {
  effectOfCounts,
  leaveOneOut,
  metaRegression,
  multilevel,
  randomEffects,
  smallStudyTest,
  subgroupTest,
  tauInterval,
} from '../../synthesis/index.ts'
import type { Study, TauMethod } from '../../synthesis/index.ts'
import { figures } from '../agreement.ts'
import { fixture, numberOf } from '../fixture-files.ts'
import type { Family } from './family.ts'
import { bounds } from './two-groups.ts'

/** metafor 3.8-1 stops its search for τ² by PM, and for its interval, at this width; the exact roots are tested apart. */
const METAFOR_TOLERANCE = 2 ** -13

const METHODS: TauMethod[] = ['EE', 'DL', 'REML', 'ML', 'PM', 'HE', 'SJ']

const trials = fixture('meta-bcg.csv').map((row) => {
  const arm = (yes: string, no: string) => ({ events: numberOf(row, yes), n: numberOf(row, yes) + numberOf(row, no) })
  const table = { treated: arm('tpos', 'tneg'), control: arm('cpos', 'cneg') }
  return { table, latitude: numberOf(row, 'ablat'), allocation: row['alloc'] ?? '' }
})

const vaccine = trials.map(({ table, ...about }) => ({ ...about, ...figures(effectOfCounts(table, 'log-risk-ratio')) }))
const schools = fixture('meta-konstantopoulos-districts.csv').map((row) => ({
  group: row['district'] ?? '',
  estimate: numberOf(row, 'yi'),
  variance: numberOf(row, 'vi'),
}))

function pooledCase(studies: readonly Study[], method: TauMethod, test: 'z' | 'hartung-knapp-uncut') {
  const answer = figures(randomEffects(studies, { method, test, rootTolerance: METAFOR_TOLERANCE }))
  const { tau2, tau2StandardError, i2, h2, q, qP } = answer.heterogeneity
  const { prediction } = answer
  return {
    k: answer.k,
    est: answer.estimate,
    se: answer.standardError,
    ci95: bounds(answer.interval),
    stat: answer.statistic,
    p: answer.p,
    tau2,
    seTau2: tau2StandardError,
    i2,
    h2,
    Q: q,
    Qp: qP,
    pi95: 'code' in prediction ? prediction : [prediction.low, prediction.high],
  }
}

function profileCase(studies: readonly Study[]) {
  const answer = figures(tauInterval(studies, { rootTolerance: METAFOR_TOLERANCE }))
  const { prediction } = figures(randomEffects(studies, { test: 'z', predictionDf: 'k-2' }))
  if ('code' in prediction) throw new Error(prediction.detail)
  return {
    tau2Ci: [answer.tau2.low, answer.tau2.high],
    i2Ci: [answer.i2.low, answer.i2.high],
    higginsPi95: [prediction.low, prediction.high],
  }
}

function leaveOneOutCase(studies: readonly Study[]) {
  const answers = leaveOneOut(studies, { method: 'DL', test: 'z' }).map(({ pooled }) => figures(pooled))
  return {
    est: answers.map(({ estimate }) => estimate),
    tau2: answers.map(({ heterogeneity }) => heterogeneity.tau2),
    i2: answers.map(({ heterogeneity }) => heterogeneity.i2),
  }
}

function family(id: string, studies: readonly Study[]): Family {
  const pooled: Family = {}
  for (const method of METHODS) {
    pooled[`${id}.${method}.z`] = () => pooledCase(studies, method, 'z')
    if (method !== 'EE') pooled[`${id}.${method}.knha`] = () => pooledCase(studies, method, 'hartung-knapp-uncut')
  }
  return {
    ...pooled,
    [`${id}.qprofile_and_higgins_pi`]: () => profileCase(studies),
    [`${id}.egger`]: () => {
      const { statistic, p } = figures(smallStudyTest(studies, { test: 'z' }))
      return { z: statistic, p }
    },
    [`${id}.leave1out`]: () => leaveOneOutCase(studies),
  }
}

function metaRegressionCase() {
  const answer = figures(
    metaRegression(
      vaccine.map((study) => ({ ...study, moderators: [study.latitude] })),
      { test: 'z' },
    ),
  )
  return {
    coef: answer.coefficients.map(({ estimate }) => estimate),
    se: answer.coefficients.map(({ standardError }) => standardError),
    tau2: answer.tau2,
    QM: answer.test.statistic,
    QMp: answer.test.p,
    R2: answer.rSquared,
  }
}

function subgroupCase() {
  const answer = figures(
    subgroupTest(
      vaccine.map((study) => ({ ...study, group: study.allocation })),
      { method: 'DL', test: 'z' },
    ),
  )
  return { QM: answer.statistic, df: answer.df, p: answer.p }
}

function effectsCase() {
  const differences = trials.map(({ table }) => figures(effectOfCounts(table, 'risk-difference', { variance: 'wald' })))
  return {
    logRr: vaccine.map(({ estimate }) => estimate),
    vLogRr: vaccine.map(({ variance }) => variance),
    rd: differences.map(({ estimate }) => estimate),
    vRd: differences.map(({ variance }) => variance),
  }
}

/** Pooling over studies. */
export const synthesis: Family = {
  ...family('bcg.rr', vaccine),
  ...family('konst', schools),
  'bcg.escalc': effectsCase,
  'bcg.metareg': metaRegressionCase,
  'bcg.subgroup_test': subgroupCase,
  'konst.multilevel': () => {
    const answer = figures(multilevel(schools, { test: 'z' }))
    return { est: answer.estimate, se: answer.standardError, sigma2: [answer.betweenGroups, answer.withinGroups] }
  },
}
