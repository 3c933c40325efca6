import type { KindDescription } from '@vliegwiel/configuration/kind'
import { useQuery } from '@tanstack/react-query'
import { getLanguage, isCalendarDay } from '@vliegwiel/i18n'
import { formatDate } from '../app/shown-clock.ts'
import type { Block } from '@vliegwiel/configuration/merge'
import { useTenantApi } from '../app/api/api.ts'

export type BlockDescription = KindDescription['blocks'][number]
export type FieldDescription = BlockDescription['fields'][number]
export type Words = { readonly nl: string; readonly en: string }
export type { KindDescription }

/** What the person reads of words in two languages. */
export const inLanguage = (words: Words): string => words[getLanguage()]

export function blockDescription(kind: KindDescription, type: string): BlockDescription | undefined {
  return kind.blocks.find((block) => block.type === type)
}

/** What people call a block: its title, or how its text begins, or else its sort. Long ones are cut at a word. */
export function blockName(kind: KindDescription, block: Pick<Block, 'type' | 'fields'>): string {
  const described = blockDescription(kind, block.type)
  if (described === undefined) return block.type
  const texts = described.fields.filter(({ widget }) => widget === 'long-text').map(({ name }) => name)
  for (const name of [described.titleField ?? '', ...texts]) {
    const value = block.fields[name]
    if (typeof value !== 'string' || value.trim() === '') continue
    // A choice is a word of the code: people read what it stands for.
    const titled = described.fields.find((field) => field.name === name)
    const chosen = titled?.options?.find((option) => option.value === value)
    if (titled?.widget === 'date' && isCalendarDay(value)) return formatDate(value, 'long')
    return shortened(chosen === undefined ? value.trim() : inLanguage(chosen.label))
  }
  return inLanguage(described.words)
}

/** The sort of a block: "Tekst", "Let op". */
export function blockSort(kind: KindDescription, type: string): string {
  const described = blockDescription(kind, type)
  return described === undefined ? type : inLanguage(described.words)
}

const MOST = 44
function shortened(text: string): string {
  if (text.length <= MOST) return text
  const cut = text.slice(0, MOST)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), MOST / 2))} …`
}

/** Every kind with its description, as the server knows it; a description does not change while the page is open. */
export function useKinds() {
  return useQuery(useTenantApi().documents.listKinds.queryOptions({}, { staleTime: 60_000 }))
}

/** One kind by its word; undefined while loading and for a word that is none. */
export function useKind(word: string): KindDescription | undefined {
  return useKinds().data?.kinds.find(({ description }) => description.word === word)?.description
}
