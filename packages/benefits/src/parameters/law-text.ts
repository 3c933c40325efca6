import type { IsoDate } from '../dates/iso-date.ts'
import { dayText } from '../words/money.ts'
import type { ParameterVersion } from './parameter.ts'

/** A text of a law as people cite it. Read in the texts of wetten.overheid.nl as MinBZK/regelrecht-corpus keeps them. */
export const lawText = (law: string, day: IsoDate): string => `${law}, tekst van ${dayText(day, 'nl')}`

/** Where a version stands that was read in the text of the law as it held on a day. */
export const participatiewet = (day: IsoDate): Pick<ParameterVersion, 'status' | 'mark' | 'source'> => ({
  status: 'verified',
  mark: 'Gelezen in de tekst van de wet.',
  source: lawText('Participatiewet', day),
})
