import {
  betaQuantile,
  chiSquaredAbove,
  chiSquaredQuantile,
  fAbove,
  normalBelow,
  normalQuantile,
  tBelow,
  tQuantile,
} from '../../distributions/index.ts'
import { referenceCases } from '../fixture-files.ts'
import type { Family } from './family.ts'

type Points = Record<string, Record<string, number>[]>

/** The distribution functions at the points that the case itself names. */
export const distributions: Family = {
  dist: () => {
    const points = (referenceCases.find(({ id }) => id === 'dist')?.expected ?? {}) as Points
    const answers = (name: string, f: (point: (key: string) => number) => number) =>
      (points[name] ?? []).map((point) => ({ ...point, v: f((key) => point[key] ?? 0) }))
    return {
      qt: answers('qt', (of) => tQuantile(of('p'), of('df'))),
      pt: answers('pt', (of) => tBelow(of('t'), of('df'))),
      pchisqUpper: answers('pchisqUpper', (of) => chiSquaredAbove(of('x'), of('df'))),
      qnorm: answers('qnorm', (of) => normalQuantile(of('p'))),
      pnorm: answers('pnorm', (of) => normalBelow(of('z'))),
      qbeta: answers('qbeta', (of) => betaQuantile(of('p'), of('a'), of('b'))),
      pfUpper: answers('pfUpper', (of) => fAbove(of('x'), of('d1'), of('d2'))),
      qchisq: answers('qchisq', (of) => chiSquaredQuantile(of('p'), of('df'))),
    }
  },
}
