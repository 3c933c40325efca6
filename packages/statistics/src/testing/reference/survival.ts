import { timeTableOf } from '../../sufficient/index.ts'
import type { TimeRow, TimeTable } from '../../sufficient/index.ts'
import { hazardRatio, kaplanMeier, logRank, restrictedMeanDifference, timesOfArm } from '../../survival/index.ts'
import type { CurvePoint } from '../../survival/index.ts'
import { figures } from '../agreement.ts'
import { fixture, numberOf, referenceCases } from '../fixture-files.ts'
import type { Family } from './family.ts'
import { bounds } from './two-groups.ts'

const veteran: TimeRow[] = fixture('veteran.csv').map((row) => ({
  arm: `trt${row['trt']}`,
  stratum: row['celltype'] ?? '',
  time: numberOf(row, 'time'),
  event: row['status'] === '1',
}))

const gehan: TimeRow[] = fixture('gehan.csv').map((row) => ({
  arm: row['treat'] ?? '',
  time: numberOf(row, 'time'),
  event: row['cens'] === '1',
}))

const unstratified = (rows: readonly TimeRow[]) =>
  timeTableOf(rows.map(({ arm, time, event }) => ({ arm, time, event })))

type Steps = Record<string, { time: number[] }>
type Middles = Record<string, { time: number }>

function curvesCase(id: string, table: TimeTable, arms: readonly string[]) {
  const expected = referenceCases.find((one) => one.id === `${id}.km`)?.expected ?? {}
  const byArm = <T>(make: (arm: string) => T) => Object.fromEntries(arms.map((arm) => [`grp=${arm}`, make(arm)]))
  const pointAt = (points: readonly CurvePoint[], time: number) => {
    const found = points.find((point) => point.time === time)
    if (found === undefined) throw new Error(`there is no step at ${time}`)
    return found
  }
  return {
    steps: byArm((arm) => {
      const { points } = figures(kaplanMeier(timesOfArm(table, arm), { interval: 'log' }))
      const chosen = ((expected['steps'] as Steps)[`grp=${arm}`]?.time ?? []).map((time) => pointAt(points, time))
      return {
        time: chosen.map(({ time }) => time),
        nRisk: chosen.map(({ atRisk }) => atRisk),
        nEvent: chosen.map(({ events }) => events),
        surv: chosen.map(({ surviving }) => surviving),
        seGreenwood: chosen.map(({ standardError }) => standardError),
        lowerLog: chosen.map(({ low }) => low),
        upperLog: chosen.map(({ high }) => high),
      }
    }),
    loglogAtMiddleEvent: byArm((arm) => {
      const time = (expected['loglogAtMiddleEvent'] as Middles)[`grp=${arm}`]?.time ?? 0
      const { surviving, low, high } = pointAt(figures(kaplanMeier(timesOfArm(table, arm))).points, time)
      return { time, surv: surviving, lower: low, upper: high }
    }),
    medians: byArm((arm) => {
      const curve = figures(kaplanMeier(timesOfArm(table, arm), { interval: 'log' }))
      return { n: curve.n, events: curve.events, median: curve.median, lower: curve.medianLow, upper: curve.medianHigh }
    }),
  }
}

function coxCase(table: TimeTable, arms: readonly [string, string], ties: 'efron' | 'breslow') {
  const answer = figures(hazardRatio(table, arms[1], arms[0], { ties }))
  return {
    terms: `grp${arms[1]}`,
    coef: answer.logRatio,
    hr: answer.ratio,
    se: answer.logStandardError,
    z: answer.statistic,
    p: answer.p,
    lower: answer.interval.low,
    upper: answer.interval.high,
    scoreTest: answer.scoreTest,
  }
}

function restrictedCase(table: TimeTable, arms: readonly [string, string], tau: number) {
  const answer = figures(
    restrictedMeanDifference(timesOfArm(table, arms[1]), timesOfArm(table, arms[0]), tau, { test: 'z' }),
  )
  return {
    tau,
    groups: arms.map((arm) => `grp=${arm}`),
    rmst: [answer.control.mean, answer.treated.mean],
    se: [answer.control.standardError, answer.treated.standardError],
    diff: answer.estimate,
    seDiff: answer.standardError,
    z: answer.statistic,
    p: answer.p,
    ci95: bounds(answer.interval),
  }
}

function logRankCase(table: TimeTable) {
  const { observed, expected, statistic, df, p } = figures(logRank(table))
  return {
    observed,
    expected,
    chisq: statistic,
    df,
    p,
    petoChisq: figures(logRank(table, { weights: 'peto' })).statistic,
  }
}

function family(
  id: string,
  rows: readonly TimeRow[],
  arms: readonly [string, string],
  taus: readonly number[],
): Family {
  const table = unstratified(rows)
  return {
    [`${id}.km`]: () => curvesCase(id, table, arms),
    [`${id}.logrank`]: () => logRankCase(table),
    [`${id}.cox_efron`]: () => coxCase(table, arms, 'efron'),
    [`${id}.cox_breslow`]: () => coxCase(table, arms, 'breslow'),
    ...Object.fromEntries(taus.map((tau) => [`${id}.rmst.${tau}`, () => restrictedCase(table, arms, tau)])),
  }
}

/** Time to an event. */
export const survival: Family = {
  ...family('veteran', veteran, ['trt1', 'trt2'], [180, 365]),
  ...family('gehan', gehan, ['6-MP', 'control'], [10, 20]),
  'veteran.logrank_stratified': () => {
    const { statistic, df } = figures(logRank(timeTableOf(veteran)))
    return { chisq: statistic, df }
  },
}
