import type { Words } from '@vliegwiel/configuration/kind'
import { type BandFinding, checkBands } from '../criteria/bands.ts'
import type { Finding } from './finding.ts'
import { type ProfileSet, scaleOf } from './profile-set.ts'

/** What is wrong with the bands of a set, by characteristic, each with the value at which it goes wrong. */
export function bandFindings(set: ProfileSet): Finding[] {
  const keys = [...new Set(set.bands.map(({ characteristic }) => characteristic))]
  return keys.flatMap((key) => {
    const bands = set.bands.filter(({ characteristic }) => characteristic === key)
    const scale = scaleOf(set, key)
    if (scale === null || !Number.isFinite(scale.least) || !Number.isFinite(scale.most))
      return bands.map(({ blockId }): Finding => ({
        blockId,
        field: 'characteristic',
        rule: 'band-characteristic',
        problem: {
          nl: 'Dit kenmerk is geen getal met een schaal.',
          en: 'This characteristic is no number with a scale.',
        },
        fix: { nl: 'Kies een kenmerk dat een getal is.', en: 'Choose a characteristic that is a number.' },
      }))
    return checkBands(bands, scale).map((found) => {
      const { problem, fix } = wordsOf(found, (word) => bands.find((band) => band.key === word)?.name ?? word)
      const field = found.problem === 'bound-without-side' ? sideField(found, set) : undefined
      return {
        blockId: bands.find((band) => band.key === found.band)?.blockId ?? 'root',
        ...(field === undefined ? {} : { field }),
        rule: found.problem,
        problem,
        fix,
      }
    })
  })
}

const sideField = ({ band, at }: BandFinding, { bands }: ProfileSet) => {
  const found = bands.find(({ key }) => key === band)
  return found?.from?.included === null && found.from.at === at ? 'fromSide' : 'toSide'
}

function wordsOf(
  { problem, band, other, at }: BandFinding,
  name: (key: string) => string,
): { problem: Words; fix: Words } {
  const [one, two] = [name(band), other === null ? '' : name(other)]
  switch (problem) {
    case 'bound-without-side':
      return {
        problem: {
          nl: `Hoort ${at} bij “${one}”? Dat staat er niet.`,
          en: `Does ${at} belong to “${one}”? It is not said.`,
        },
        fix: { nl: `Kies of ${at} erbij hoort.`, en: `Choose whether ${at} belongs to it.` },
      }
    case 'bands-overlap':
      return {
        problem: {
          nl: `“${one}” en “${two}” overlappen: ${at} past in allebei.`,
          en: `“${one}” and “${two}” overlap: ${at} fits both.`,
        },
        fix: { nl: 'Laat elke waarde in één klasse vallen.', en: 'Let every value lie in one band.' },
      }
    case 'gap':
      return {
        problem: {
          nl: two === '' ? `${at} past in geen klasse.` : `Tussen “${one}” en “${two}” is een gat: ${at} past nergens.`,
          en: two === '' ? `${at} lies in no band.` : `Between “${one}” and “${two}” is a gap: ${at} fits nowhere.`,
        },
        fix: {
          nl: 'Verschuif een grens, of laat de grens erbij horen.',
          en: 'Move a bound, or let the bound belong to a band.',
        },
      }
    case 'band-empty':
      return {
        problem: { nl: `In “${one}” past geen enkele waarde.`, en: `No value fits “${one}”.` },
        fix: { nl: 'Kijk of de grenzen zijn omgedraaid.', en: 'See whether the bounds are turned round.' },
      }
    case 'bound-off-scale':
      return {
        problem: { nl: `De grens ${at} ligt buiten de schaal.`, en: `The bound ${at} lies off the scale.` },
        fix: {
          nl: 'Kies een grens op de schaal van het kenmerk.',
          en: 'Choose a bound on the scale of the characteristic.',
        },
      }
    case 'no-name':
    case 'band-twice':
      return {
        problem: { nl: 'Deze klasse heeft geen eigen naam.', en: 'This band has no name of its own.' },
        fix: { nl: 'Geef elke klasse een eigen kort woord.', en: 'Give every band a short word of its own.' },
      }
  }
}
