import type { Block } from '@vliegwiel/configuration'
import { choiceField, textField, type Words } from '@vliegwiel/configuration/kind'

/** A choice out of a closed list of words. */
export const choiceOf = (
  label: Words,
  words: Readonly<Record<string, Words>>,
  ask: { optional?: boolean; hint?: Words } = {},
) =>
  choiceField(
    label,
    Object.entries(words).map(([value, one]) => ({ value, label: one })),
    ask,
  )

export const keyField = () =>
  textField(
    { nl: 'Kort woord', en: 'Short word' },
    {
      most: 40,
      hint: {
        nl: 'Kleine letters, cijfers en streepjes. Verandert nooit.',
        en: 'Small letters, digits and hyphens. Never changes.',
      },
    },
  )

export const blocksOf = (block: Block, type: string): readonly Block[] =>
  (block.children ?? []).filter((child) => child.type === type)

/** What a draft holds: text, or an empty one. */
export const textIn = ({ fields }: Block, name: string): string => {
  const value = fields[name]
  return typeof value === 'string' ? value.trim() : ''
}
export const filledText = (block: Block, name: string): string | null => textIn(block, name) || null
export const numberIn = ({ fields }: Block, name: string): number | null => {
  const value = fields[name]
  return typeof value === 'number' ? value : null
}
export const listIn = ({ fields }: Block, name: string): readonly string[] => {
  const value = fields[name]
  return Array.isArray(value) ? value.map((line) => String(line).trim()).filter((line) => line !== '') : []
}
