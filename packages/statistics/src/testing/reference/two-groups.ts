import { momentsOf, twoByTwoOf, valueCountsOf } from '../../sufficient/index.ts'
import type { TwoByTwo } from '../../sufficient/index.ts'
import {
  chiSquaredTest,
  clopperPearson,
  cochranMantelHaenszel,
  fisherExact,
  mannWhitney,
  mantelHaenszel,
  newcombe,
  oddsRatio,
  pooledT,
  riskRatio,
  waldRiskDifference,
  welch,
  wilson,
} from '../../two-groups/index.ts'
import type { DifferenceInMeans } from '../../two-groups/index.ts'
import type { Interval } from '../../inference/estimate.ts'
import type { Result } from '../../result.ts'
import { figures } from '../agreement.ts'
import { fixture, isKnown, numberOf } from '../fixture-files.ts'
import { column, nsw, psid, star } from './columns.ts'
import type { NumberRow } from './columns.ts'
import type { Family } from './family.ts'

/** [low, high], as R prints an interval. */
export const bounds = ({ low, high }: Interval): [number, number] => [low, high]

function meansCase(test: (level: number) => Result<DifferenceInMeans>) {
  const { treated, control, ...answer } = figures(test(0.95))
  return {
    nT: treated.n,
    nC: control.n,
    meanT: treated.mean,
    meanC: control.mean,
    sdT: treated.sd,
    sdC: control.sd,
    diff: answer.estimate,
    se: answer.standardError,
    df: answer.df,
    t: answer.statistic,
    p: answer.p,
    ci95: bounds(answer.interval),
    ci90: bounds(figures(test(0.9)).interval),
  }
}

function meansFamily(id: string, rows: readonly NumberRow[], outcome: string): Family {
  const [treated, control] = [column(rows, outcome, 1), column(rows, outcome, 0)]
  const [t, c] = [momentsOf(treated), momentsOf(control)]
  return {
    [`${id}.welch`]: () => meansCase((level) => welch(t, c, { level })),
    [`${id}.pooled_t`]: () => meansCase((level) => pooledT(t, c, { level })),
    [`${id}.wilcoxon`]: () => {
      const answer = figures(mannWhitney(valueCountsOf(treated, control)))
      return { W: answer.w, p: answer.p }
    },
  }
}

function proportionsCase(table: TwoByTwo) {
  const { treated, control } = table
  const wald = figures(waldRiskDifference(table))
  const fisher = figures(fisherExact(table))
  const [chi, yates] = [figures(chiSquaredTest(table)), figures(chiSquaredTest(table, { continuity: true }))]
  const [rr, or] = [figures(riskRatio(table)), figures(oddsRatio(table))]
  return {
    xT: treated.events,
    nT: treated.n,
    xC: control.events,
    nC: control.n,
    pT: wald.shareTreated,
    pC: wald.shareControl,
    riskDiff: wald.difference,
    waldCi95: bounds(wald.interval),
    waldCcCi95: bounds(figures(waldRiskDifference(table, { continuity: true })).interval),
    waldSe: wald.standardError,
    chisq: chi.statistic,
    chisqP: chi.p,
    chisqYates: yates.statistic,
    chisqYatesP: yates.p,
    wilsonT: bounds(figures(wilson(treated)).interval),
    wilsonC: bounds(figures(wilson(control)).interval),
    newcombeCi95: bounds(figures(newcombe(table)).interval),
    clopperPearsonT: bounds(figures(clopperPearson(treated)).interval),
    clopperPearsonC: bounds(figures(clopperPearson(control)).interval),
    riskRatio: rr.ratio,
    riskRatioCi95: bounds(rr.interval),
    oddsRatio: or.ratio,
    oddsRatioWaldCi95: bounds(or.interval),
    fisherP: fisher.p,
    fisherCondOr: fisher.oddsRatio,
    fisherCi95: [fisher.interval.low, fisher.interval.high],
  }
}

function berkeley(): TwoByTwo[] {
  const rows = fixture('ucb-admissions.csv')
  const count = (admit: string, gender: string, dept: string) =>
    rows
      .filter((row) => row['Admit'] === admit && row['Gender'] === gender && row['Dept'] === dept)
      .reduce((sum, row) => sum + numberOf(row, 'Freq'), 0)
  const counts = (gender: string, dept: string) => {
    const events = count('Admitted', gender, dept)
    return { events, n: events + count('Rejected', gender, dept) }
  }
  return ['A', 'B', 'C', 'D', 'E', 'F'].map((dept) => ({
    treated: counts('Male', dept),
    control: counts('Female', dept),
  }))
}

function mantelHaenszelCase() {
  const tables = berkeley()
  const [corrected, plain] = [
    figures(cochranMantelHaenszel(tables)),
    figures(cochranMantelHaenszel(tables, { continuity: false })),
  ]
  const pooled = (['risk-difference', 'log-risk-ratio', 'log-odds-ratio'] as const).map((measure) => {
    const answer = figures(mantelHaenszel(tables, measure))
    const name = { 'risk-difference': 'RD', 'log-risk-ratio': 'RR', 'log-odds-ratio': 'OR' }[measure]
    return { measure: name, est: answer.estimate, se: answer.standardError, ci95: bounds(answer.interval), p: answer.p }
  })
  const odds = figures(mantelHaenszel(tables, 'log-odds-ratio'))
  const crude = tables.reduce(
    (sum, { treated, control }) => ({
      m: sum.m + treated.events,
      M: sum.M + treated.n,
      f: sum.f + control.events,
      F: sum.F + control.n,
    }),
    { m: 0, M: 0, f: 0, F: 0 },
  )
  return {
    chisqCc: corrected.statistic,
    pCc: corrected.p,
    chisq: plain.statistic,
    p: plain.p,
    commonOr: Math.exp(odds.estimate),
    ci95: bounds(odds.interval).map(Math.exp),
    pooled,
    crude: [crude.m / crude.M, crude.f / crude.F],
  }
}

const employed = (treat: 0 | 1) => column(nsw, 'emp78', treat).map((value) => value === 1)
const lost = (kind: string) =>
  star.filter((row) => row['stark'] === kind).map((row) => !isKnown(row, 'read3') || !isKnown(row, 'math3'))

/** Means, shares, ranks and strata of two groups. */
export const twoGroups: Family = {
  ...meansFamily('nsw.re78', nsw, 're78'),
  ...meansFamily('psid.naive', psid, 're78'),
  'nsw.emp78.prop': () => proportionsCase(twoByTwoOf(employed(1), employed(0))),
  'star.attrition3.prop': () => proportionsCase(twoByTwoOf(lost('small'), lost('regular'))),
  'ucb.mh': mantelHaenszelCase,
}
