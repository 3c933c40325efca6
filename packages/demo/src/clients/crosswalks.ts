import { profileSetOf } from '@vliegwiel/clients/kinds'
import type { Block } from '@vliegwiel/configuration'
import { block, madeUp, root } from './document-parts.ts'
import { helmondProfiles, otherReading } from './municipal-profiles.ts'
import { nationalProfiles } from './national-profiles.ts'

type Row = readonly [from: string, to: string | null, why?: string]

function crosswalk(
  title: string,
  own: readonly [string, Block],
  other: readonly [string, Block],
  rows: readonly Row[],
): Block {
  const classes = (type: 'own' | 'other', set: Block) =>
    profileSetOf(set).profiles.map(({ key, name }) => block(type, `${type}-${key}`, { key, name }))
  return root({ title, ownSet: own[0], otherSet: other[0], about: `${madeUp}. Twee mensen keken ernaar.` }, [
    ...classes('own', own[1]),
    ...classes('other', other[1]),
    ...rows.map(([from, to, why]) => block('row', `rij-${from}`, { from, to, why: why ?? null })),
  ])
}

/** Helmond puts income and care together, which the national set divides: nobody knows who goes where. */
export const helmondToNational: Block = crosswalk(
  'Van Helmond naar landelijk',
  ['helmond/profielen', helmondProfiles],
  ['landelijk/profielen', nationalProfiles],
  [
    ['inkomen-met-of-zonder-zorg', null, 'Landelijk zijn dit twee profielen: inkomen en zorg.'],
    ['meedoen-met-behandeling', 'meedoen'],
    ['meedoen', 'meedoen'],
    ['naar-werk', 'werk'],
  ],
)

/** The two readings of one sentence beside each other. */
export const otherReadingToHelmond: Block = crosswalk(
  'Van Voorbeeld naar Helmond',
  ['voorbeeld/profielen', otherReading],
  ['helmond/profielen', helmondProfiles],
  [
    ['inkomen', 'inkomen-met-of-zonder-zorg'],
    ['inkomen-en-zorg', 'inkomen-met-of-zonder-zorg'],
    ['meedoen-en-behandeling', null, 'Helmond maakt verschil tussen met en zonder behandeling.'],
    ['meedoen-en-werk', 'naar-werk', 'Ook wie wil meedoen op weg naar werk.'],
  ],
)
