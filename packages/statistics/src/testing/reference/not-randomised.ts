import {
  beforeAfter,
  differenceInDifferences,
  exactMatch,
  nearestMatch,
  weightedDifference,
} from '../../not-randomised/index.ts'
import { cellsOf, momentsOf } from '../../sufficient/index.ts'
import { figures } from '../agreement.ts'
import { psid } from './columns.ts'
import type { Family } from './family.ts'
import { bounds } from './two-groups.ts'

const COVARIATES = ['age', 'educ', 'black', 'hisp', 'married', 'nodegree', 're74', 're75']
const value = (row: (typeof psid)[number], name: string) => row[name] ?? Number.NaN
const cells = (terms: readonly string[]) =>
  cellsOf(
    terms,
    psid.map((row) => ({ x: terms.map((term) => value(row, term)), y: value(row, 're78') })),
  )
const changes = (treat: number, after: string, before: string) =>
  momentsOf(psid.filter((row) => row['treat'] === treat).map((row) => value(row, after) - value(row, before)))

function weightingCase() {
  const answer = figures(weightedDifference(cells(['treat', ...COVARIATES]), 'treat'))
  const { coefficients, standardErrors, deviance } = answer.propensity
  const namedBy = (values: readonly number[]) =>
    Object.fromEntries(['(Intercept)', ...COVARIATES].map((term, index) => [term, values[index]]))
  const smd = (when: 'before' | 'after') => Object.fromEntries(answer.balance.map((line) => [line.term, line[when]]))
  return {
    logitCoef: namedBy(coefficients),
    logitSe: namedBy(standardErrors),
    deviance,
    est: answer.estimate,
    seHC2: answer.standardError,
    essControls: answer.effectiveControls,
    smdBefore: smd('before'),
    smdAfter: smd('after'),
  }
}

function differencesCase() {
  const period = (after: string, before: string) => ({
    treated: changes(1, after, before),
    control: changes(0, after, before),
  })
  const answer = figures(differenceInDifferences(period('re78', 're75'), period('re75', 're74')))
  const placebo = figures(answer.placebo)
  return {
    did: answer.estimate,
    se: answer.standardError,
    df: answer.df,
    ci95: bounds(answer.interval),
    p: answer.p,
    placebo: placebo.estimate,
    placeboSe: placebo.standardError,
    placeboP: placebo.p,
  }
}

function beforeAfterCase() {
  const answer = figures(beforeAfter(changes(1, 're78', 're75')))
  return { diff: answer.estimate, se: answer.standardError, df: answer.df, p: answer.p, ci95: bounds(answer.interval) }
}

function matchingCase() {
  const rows = psid.map((row) => ({
    treated: row['treat'] === 1,
    x: COVARIATES.map((term) => value(row, term)),
    y: value(row, 're78'),
  }))
  // MatchIt 4.5.1 in fact takes the nearest from below; from both sides the difference is 894.37.
  const nearest = figures(nearestMatch(rows, { side: 'below' }))
  const exact = figures(exactMatch(cells(['treat', 'black', 'hisp', 'married', 'nodegree']), 'treat'))
  return {
    nearestPairs: nearest.pairs,
    nearestDiff: nearest.difference,
    exactNT: exact.treated,
    exactNC: exact.control,
    exactAtt: exact.estimate,
    exactSeHC2: exact.standardError,
  }
}

/** Comparisons without random assignment. */
export const notRandomised: Family = {
  'psid.ipw_att': weightingCase,
  'psid.did': differencesCase,
  'psid.before_after': beforeAfterCase,
  'psid.matching': matchingCase,
}
