import type { Block, Fields } from '@vliegwiel/configuration'

const block = (type: string, id: string, fields: Fields, children: readonly Block[] = []): Block => ({
  id,
  type,
  fields,
  children,
})

const profile = (key: string, name: string, intensity: number, bound: Fields): Block =>
  block('profile', key, { key, name, description: `Voor wie ${name.toLowerCase()} staat.`, offer: 'Hulp', intensity }, [
    block('rule', `${key}-regel`, { name: `De regel van ${name}` }, [
      block('condition', `${key}-1`, {
        characteristic: 'arbeidsvermogen',
        whenUnknown: 'open',
        use: 'decides',
        ...bound,
      }),
    ]),
  ])

/** Two profiles divided at 30, for stories. */
export const exampleSet: Block = block('root', 'root', { title: 'Profielen', about: 'Een mens beslist.' }, [
  block('characteristic', 'k1', {
    key: 'arbeidsvermogen',
    name: 'arbeidsvermogen',
    type: 'number',
    origin: 'work-capacity',
    least: 0,
    most: 100,
    unitName: 'procent',
  }),
  block('characteristic', 'k2', { key: 'zorg', name: 'behandeling loopt', type: 'yes-no', origin: 'asked' }),
  profile('laag', 'Laag', 200, { to: 30, toSide: 'excluded' }),
  profile('hoog', 'Hoog', 100, { from: 30, fromSide: 'included' }),
  block('example', 'voorbeeld', { title: 'Op de grens', source: 'verzonnen', profile: 'hoog' }, [
    block('value', 'w', { characteristic: 'arbeidsvermogen', number: 30 }),
  ]),
])

/** A crosswalk in which one class cannot be compared. */
export const exampleCrosswalk: Block = block(
  'root',
  'root',
  { title: 'Naar een ander', ownSet: 'voorbeeld/profielen', otherSet: 'ander/profielen' },
  [
    block('own', 'o1', { key: 'laag', name: 'Laag' }),
    block('own', 'o2', { key: 'hoog', name: 'Hoog' }),
    block('other', 'a1', { key: 'intensief', name: 'Intensief' }),
    block('row', 'r1', { from: 'laag', to: 'intensief', why: null }),
    block('row', 'r2', { from: 'hoog', to: null, why: 'iedereen kijkt er anders naar' }),
  ],
)
