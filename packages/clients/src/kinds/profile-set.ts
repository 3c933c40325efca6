import type { Block } from '@vliegwiel/configuration'
import type { Band, BandScale } from '../criteria/bands.ts'
import type { Characteristic } from '../criteria/characteristic.ts'
import type { Condition, DecisionTable } from '../criteria/decision-table.ts'
import type { NumberRange } from '../criteria/range.ts'
import type { ExpectedSuggestion } from '../suggestion/changed-suggestions.ts'
import { blocksOf, filledText, listIn, numberIn, textIn } from './document-fields.ts'

export interface ProfileText {
  readonly key: string
  readonly name: string
  readonly description: string
  readonly offer: string
  /** Percent of a usual client; null: not filled in. */
  readonly intensity: number | null
}

export interface OwnedBand extends Band {
  readonly characteristic: string
  readonly blockId: string
}

/** Where the register of clients finds a characteristic. */
export interface CharacteristicOrigin {
  readonly key: string
  readonly origin: string
  readonly domain: string | null
  readonly unitName: string | null
}

/** A set of profiles as rules take it. Nothing is checked: a draft may hold anything. */
export interface ProfileSet {
  readonly title: string
  readonly about: string
  readonly caseloadNorm: number | null
  readonly table: DecisionTable
  readonly origins: readonly CharacteristicOrigin[]
  readonly bands: readonly OwnedBand[]
  readonly profiles: readonly ProfileText[]
  readonly ruleNames: ReadonlyMap<string, string>
  readonly examples: readonly (ExpectedSuggestion & { readonly title: string })[]
}

export function profileSetOf(content: Block): ProfileSet {
  const characteristics = blocksOf(content, 'characteristic').map(characteristicOf)
  const bands = blocksOf(content, 'band').map(bandOfBlock)
  const profiles = blocksOf(content, 'profile')
  const rules = profiles.flatMap((profile) =>
    blocksOf(profile, 'rule').map((rule) => ({
      id: rule.id,
      profile: textIn(profile, 'key'),
      conditions: blocksOf(rule, 'condition').map((block) => conditionOf(block, characteristics, bands)),
    })),
  )
  return {
    title: textIn(content, 'title'),
    about: textIn(content, 'about'),
    caseloadNorm: numberIn(content, 'caseloadNorm'),
    table: {
      characteristics,
      profiles: profiles.map((block) => ({ key: textIn(block, 'key'), name: textIn(block, 'name') })),
      rules,
    },
    origins: blocksOf(content, 'characteristic').map((block) => ({
      key: textIn(block, 'key'),
      origin: textIn(block, 'origin'),
      domain: filledText(block, 'domain'),
      unitName: filledText(block, 'unitName'),
    })),
    bands,
    profiles: profiles.map((block) => ({
      key: textIn(block, 'key'),
      name: textIn(block, 'name'),
      description: textIn(block, 'description'),
      offer: textIn(block, 'offer'),
      intensity: numberIn(block, 'intensity'),
    })),
    ruleNames: new Map(
      profiles.flatMap((profile) => blocksOf(profile, 'rule').map((rule) => [rule.id, textIn(rule, 'name')])),
    ),
    examples: blocksOf(content, 'example').map((block) => ({
      id: block.id,
      title: textIn(block, 'title'),
      profile: filledText(block, 'profile'),
      person: Object.fromEntries(
        blocksOf(block, 'value').map((value) => [textIn(value, 'characteristic'), knownIn(value, characteristics)]),
      ),
    })),
  }
}

/** The scale on which a characteristic is divided into bands; null for what is no number. */
export function scaleOf({ table }: ProfileSet, key: string): BandScale | null {
  const found = table.characteristics.find((one) => one.key === key)
  return found?.kind === 'number' ? { least: found.least, most: found.most, whole: found.whole } : null
}

function characteristicOf(block: Block): Characteristic {
  const named = { key: textIn(block, 'key'), name: textIn(block, 'name') }
  if (textIn(block, 'type') === 'yes-no') return { kind: 'choice', ...named, options: ['yes', 'no'] }
  if (textIn(block, 'type') === 'choice') return { kind: 'choice', ...named, options: listIn(block, 'options') }
  return {
    kind: 'number',
    ...named,
    least: numberIn(block, 'least') ?? Number.NaN,
    most: numberIn(block, 'most') ?? Number.NaN,
    whole: block.fields['whole'] === true,
  }
}

function rangeOf(block: Block): NumberRange {
  const bound = (end: 'from' | 'to') => {
    const at = numberIn(block, end)
    const side = textIn(block, `${end}Side`)
    return at === null ? null : { at, included: side === '' ? null : side === 'included' }
  }
  return { from: bound('from'), to: bound('to') }
}

const bandOfBlock = (block: Block): OwnedBand => ({
  key: textIn(block, 'key'),
  name: textIn(block, 'name'),
  characteristic: textIn(block, 'characteristic'),
  blockId: block.id,
  ...rangeOf(block),
})

function conditionOf(block: Block, characteristics: readonly Characteristic[], bands: readonly OwnedBand[]): Condition {
  const characteristic = textIn(block, 'characteristic')
  const asked = {
    characteristic,
    whenUnknown: textIn(block, 'whenUnknown') === 'fits' ? 'fits' : 'open',
    use: textIn(block, 'use') === 'shown' ? 'shown' : 'decides',
  } as const
  const found = characteristics.find(({ key }) => key === characteristic)
  if (found?.kind === 'choice')
    return { kind: 'among', ...asked, among: listIn(block, 'answers').map((answer) => ownWord(answer, found.options)) }
  const word = filledText(block, 'band')
  const band =
    word === null ? undefined : bands.find(({ key, characteristic: of }) => key === word && of === characteristic)
  if (word === null) return { kind: 'range', ...asked, range: rangeOf(block) }
  return { kind: 'range', ...asked, range: { from: band?.from ?? null, to: band?.to ?? null } }
}

const yesNo: Readonly<Record<string, string>> = { ja: 'yes', nee: 'no', yes: 'yes', no: 'no' }

/** People write "ja" where the rules know a yes. */
function ownWord(answer: string, options: readonly string[]): string {
  if (options.length !== 2 || !options.includes('yes')) return answer
  const word = answer.toLowerCase()
  return Object.hasOwn(yesNo, word) ? (yesNo[word] ?? answer) : answer
}

function knownIn(value: Block, characteristics: readonly Characteristic[]): number | string | null {
  const found = characteristics.find(({ key }) => key === textIn(value, 'characteristic'))
  if (found?.kind !== 'choice') return numberIn(value, 'number')
  const answer = filledText(value, 'answer')
  return answer === null ? null : ownWord(answer, found.options)
}
