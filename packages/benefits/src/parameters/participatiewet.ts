import type { IsoDate } from '../dates/iso-date.ts'
import type { ParameterVersion } from './parameter.ts'

/** Where a version stands that was read in the text of the law as it held on a day. */
export function participatiewet(day: IsoDate): Pick<ParameterVersion, 'status' | 'mark' | 'source'> {
  return {
    status: 'verified',
    mark: 'verified-in-source',
    source: `MinBZK/regelrecht-corpus (harvested BWB text) regulation/nl/wet/participatiewet/${day}.yaml`,
  }
}
