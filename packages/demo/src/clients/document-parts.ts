import type { Block, Fields } from '@vliegwiel/configuration'

export const root = (fields: Fields, children: readonly Block[]): Block => ({
  id: 'root',
  type: 'root',
  fields,
  children,
})

export const block = (type: string, id: string, fields: Fields, children: readonly Block[] = []): Block =>
  children.length === 0 ? { id, type, fields } : { id, type, fields, children }

export const madeUp = 'Demogegevens, verzonnen'

/** A characteristic; `known` fills in the rest of its fields. */
export const percentage: Fields = {
  key: 'arbeidsvermogen',
  name: 'arbeidsvermogen',
  type: 'number',
  origin: 'work-capacity',
  least: 0,
  most: 100,
  whole: false,
  unitName: 'procent',
}
export const yesNo = (key: string, name: string): Fields => ({ key, name, type: 'yes-no', origin: 'asked' })
export const score = (key: string, name: string): Fields => ({
  key,
  name,
  type: 'number',
  origin: 'life-domain',
  domain: key,
  least: 1,
  most: 5,
  whole: true,
})

interface Asked {
  readonly on: string
  readonly band?: string
  readonly from?: number
  readonly to?: number
  readonly answer?: string
  readonly shown?: true
}

export const band = (name: string): Omit<Asked, 'shown'> => ({ on: 'arbeidsvermogen', band: name })
export const answered = (on: string, answer: 'ja' | 'nee'): Asked => ({ on, answer })
export const atMost = (on: string, to: number): Asked => ({ on, to, shown: true })

interface DemoProfile {
  readonly key: string
  readonly name: string
  readonly description: string
  readonly offer: string
  readonly intensity: number
  readonly rules: readonly (readonly [name: string, conditions: readonly Asked[]])[]
}

interface DemoExample {
  readonly title: string
  readonly profile: string | null
  readonly known: Readonly<Record<string, number | 'ja' | 'nee'>>
}

interface DemoSet {
  readonly root: Fields
  readonly characteristics: readonly Fields[]
  readonly bands?: readonly Fields[]
  readonly profiles: readonly DemoProfile[]
  readonly examples: readonly DemoExample[]
  readonly register?: Fields
}

/** A set of profiles as its document. `prefix` keeps the ids of one set apart from those of the set it follows. */
export function profileSet(
  prefix: string,
  { root: fields, characteristics, bands = [], profiles, examples, register }: DemoSet,
): Block {
  return root({ caseloadNorm: null, normSource: null, sourceLink: null, ...fields }, [
    ...characteristics.map((one) => block('characteristic', `${prefix}-kenmerk-${String(one['key'])}`, one)),
    ...bands.map((one) =>
      block('band', `${prefix}-klasse-${String(one['key'])}`, { characteristic: 'arbeidsvermogen', ...one }),
    ),
    ...profiles.map(({ rules, ...profile }) =>
      block(
        'profile',
        `${prefix}-${profile.key}`,
        profile,
        rules.map(([name, conditions], place) => {
          const id = `${prefix}-${profile.key}-regel-${place + 1}`
          return block(
            'rule',
            id,
            { name },
            conditions.map((one, at) => condition(`${id}-${at + 1}`, one)),
          )
        }),
      ),
    ),
    ...examples.map(({ title, profile, known }, place) =>
      block(
        'example',
        `${prefix}-voorbeeld-${place + 1}`,
        { title, source: madeUp, profile },
        Object.entries(known).map(([characteristic, value]) =>
          block('value', `${prefix}-voorbeeld-${place + 1}-${characteristic}`, {
            characteristic,
            ...(typeof value === 'number' ? { number: value } : { answer: value }),
          }),
        ),
      ),
    ),
    ...(register === undefined ? [] : [block('register', `${prefix}-register`, register)]),
  ])
}

function condition(id: string, { on, band: word, from, to, answer, shown }: Asked): Block {
  return block('condition', id, {
    characteristic: on,
    band: word ?? null,
    from: from ?? null,
    fromSide: from === undefined ? null : 'included',
    to: to ?? null,
    toSide: to === undefined ? null : 'included',
    answers: answer === undefined ? [] : [answer],
    whenUnknown: 'open',
    use: shown ? 'shown' : 'decides',
  })
}

const side = (included: boolean) => (included ? 'included' : 'excluded')

/** Bands at 30 and 80. 30 is not less than 30; where 80 belongs, two readings of one sentence say otherwise. */
export const capacityBands = (eighty: 'above' | 'below'): readonly Fields[] => [
  { key: 'onder-30', name: 'minder dan 30', from: null, fromSide: null, to: 30, toSide: side(false) },
  {
    key: '30-tot-80',
    name: eighty === 'above' ? '30 tot 80' : '30 tot en met 80',
    from: 30,
    fromSide: side(true),
    to: 80,
    toSide: side(eighty === 'below'),
  },
  {
    key: 'rond-80-en-hoger',
    name: eighty === 'above' ? '80 en hoger' : 'meer dan 80',
    from: 80,
    fromSide: side(eighty === 'above'),
    to: null,
    toSide: null,
  },
]
