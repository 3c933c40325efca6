import type { Estimate } from '../../inference/estimate.ts'
import { notComputable } from '../../result.ts'
import type { Result } from '../../result.ts'
import { ancova, balance, cuped, jointBalance, lin, regress, subgroups } from '../../regression/index.ts'
import type { StandardErrorKind } from '../../regression/index.ts'
import { cellsOf, crossProductsOf, momentsOf, selectTerms } from '../../sufficient/index.ts'
import { figures } from '../agreement.ts'
import { fixture, isKnown, numberOf } from '../fixture-files.ts'
import { column, nsw, psid, star } from './columns.ts'
import type { NumberRow } from './columns.ts'
import type { Family } from './family.ts'
import { bounds } from './two-groups.ts'

const KINDS: StandardErrorKind[] = ['classical', 'HC0', 'HC1', 'HC2', 'HC3']
const NSW_COVARIATES = ['age', 'educ', 'black', 'hisp', 'married', 'nodegr', 're74', 're75']
const PSID_COVARIATES = ['age', 'educ', 'black', 'hisp', 'married', 'nodegree', 're74', 're75']

/** An estimate under R's names. */
export const named = (result: Result<Estimate>) => {
  const { estimate, standardError, statistic, df, p, interval } = figures(result)
  return { est: estimate, se: standardError, t: statistic, df, p, ci95: bounds(interval) }
}

const cellsFor = (rows: readonly NumberRow[], terms: readonly string[], outcome: string) =>
  cellsOf(
    terms,
    rows.map((row) => ({ x: terms.map((term) => row[term] ?? Number.NaN), y: row[outcome] ?? Number.NaN })),
  )

function olsFamily(id: string, rows: readonly NumberRow[], outcome: string, covariates: readonly string[]): Family {
  const table = cellsFor(rows, ['treat', ...covariates], outcome)
  const alone = selectTerms(table, ['treat'])
  const family: Family = {}
  for (const standardErrors of KINDS) {
    family[`${id}.unadj.${standardErrors}`] = () => named(ancova(alone, 'treat', { standardErrors }))
    family[`${id}.ancova.${standardErrors}`] = () => {
      const model = figures(regress(table, { standardErrors }))
      const coef = Object.entries(model.coefficients).map(([term, one]) => [term, figures(one).estimate])
      return {
        ...named(ancova(table, 'treat', { standardErrors })),
        coef: Object.fromEntries(coef),
        r2: model.rSquared,
      }
    }
    if (standardErrors !== 'classical' && standardErrors !== 'HC0')
      family[`${id}.lin.${standardErrors}`] = () => named(lin(table, 'treat', { standardErrors }))
  }
  return family
}

function cupedCase() {
  const arm = (treat: 0 | 1) =>
    crossProductsOf(
      ['re75'],
      nsw.filter((row) => row['treat'] === treat).map((row) => ({ x: [row['re75'] ?? 0], y: row['re78'] ?? 0 })),
    )
  const answer = figures(cuped(arm(1), arm(0)))
  const { est, ...others } = named({ ...answer, computable: true })
  return { ...others, diff: est, theta: answer.theta[0], varianceRatio: answer.varianceRatio }
}

function subgroupCase(by: string) {
  const moments = (treat: 0 | 1, level: number) =>
    momentsOf(
      column(
        nsw.filter((row) => row[by] === level),
        're78',
        treat,
      ),
    )
  const answer = figures(
    subgroups(
      [0, 1].map((level) => ({ level: String(level), treated: moments(1, level), control: moments(0, level) })),
    ),
  )
  const [crossed] = answer.interactions
  if (crossed === undefined) throw new Error('there is no interaction')
  return {
    levels: answer.levels.map(({ level, difference }) => {
      const { est, ...others } = named(difference)
      const { treated, control } = figures(difference)
      return { ...others, level: Number(level), nT: treated.n, nC: control.n, diff: est }
    }),
    interaction: named(crossed.difference),
  }
}

const balanceCase = () => ({
  vars: NSW_COVARIATES.map((name) => {
    const answer = figures(balance(momentsOf(column(nsw, name, 1)), momentsOf(column(nsw, name, 0))))
    const { meanTreated, meanControl, standardisedDifference, varianceRatio } = answer
    return {
      var: name,
      meanT: meanTreated,
      meanC: meanControl,
      smdPooledSd: standardisedDifference,
      varRatio: varianceRatio,
    }
  }),
})

function jointBalanceCase() {
  const { f, ...others } = figures(jointBalance(cellsFor(nsw, ['treat', ...NSW_COVARIATES], 're78'), 'treat'))
  return { F: f, ...others }
}

function threeArmsCase() {
  const scored = star.filter((row) => isKnown(row, 'readk') && isKnown(row, 'mathk'))
  const terms = ['regular+aide', 'small']
  const table = cellsOf(
    terms,
    scored.map((row) => ({
      x: terms.map((term) => (row['stark'] === term ? 1 : 0)),
      y: numberOf(row, 'readk') + numberOf(row, 'mathk'),
    })),
  )
  const [one, two] = [
    figures(regress(table, { standardErrors: 'HC1' })),
    figures(regress(table, { standardErrors: 'HC2' })),
  ]
  const all = (model: typeof one) => Object.values(model.coefficients).map((result) => figures(result))
  return {
    coef: all(one).map(({ estimate }) => estimate),
    seHC1: all(one).map(({ standardError }) => standardError),
    seHC2: all(two).map(({ standardError }) => standardError),
    n: one.n,
    terms: Object.keys(one.coefficients),
  }
}

function twoTreatmentsCase() {
  const known = fixture('alo-star-men.csv').filter((row) => isKnown(row, 'GPA_year1') && isKnown(row, 'gpa0'))
  const cells = (terms: readonly string[]) =>
    cellsOf(
      terms,
      known.map((row) => ({ x: terms.map((term) => numberOf(row, term)), y: numberOf(row, 'GPA_year1') })),
    )
  // Among the men sfsp = 1 - ssp. estimatr drops the shorter column, this package the later one: so ssp goes first.
  const { coefficients } = figures(regress(cells(['ssp', 'sfsp', 'gpa0'])))
  const terms = ['(Intercept)', 'sfsp', 'ssp', 'gpa0']
  const answers = terms.map((term) => coefficients[term] ?? notComputable('invalid-input', term))
  const each = (of: (estimate: Estimate) => unknown) => answers.map((one) => (one.computable ? of(one) : null))
  const linear = figures(lin(cells(['ssp', 'gpa0']), 'ssp'))
  return {
    terms,
    coef: each(({ estimate }) => estimate),
    se: each(({ standardError }) => standardError),
    df: each(({ df }) => df),
    p: each(({ p }) => p),
    linSsp: linear.estimate,
    linSspSe: linear.standardError,
  }
}

/** Regression, adjustment, subgroups and balance. */
export const regression: Family = {
  ...olsFamily('nsw.ols', nsw, 're78', NSW_COVARIATES),
  ...olsFamily('nsw.olsbin', nsw, 'emp78', ['age', 'educ', 'u75']),
  ...olsFamily('psid.ols', psid, 're78', PSID_COVARIATES),
  'nsw.re75.cuped': cupedCase,
  'nsw.subgroup.nodegr': () => subgroupCase('nodegr'),
  'nsw.subgroup.u75': () => subgroupCase('u75'),
  'nsw.balance': balanceCase,
  'nsw.balance_joint': jointBalanceCase,
  'star.k.three_arms': threeArmsCase,
  'alo.arms': twoTreatmentsCase,
}
