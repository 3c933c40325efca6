import type { Block } from '@vliegwiel/configuration'
import type { LifeEvent } from '../kinds/index.ts'

/** A question of the national library, before it is a document. */
export interface LibraryQuestion {
  /** Of the address: `/vakantie`. Never changes. */
  readonly key: string
  readonly event: LifeEvent
  readonly title: string
  /** The short answer. */
  readonly summary: string
  readonly asked: readonly string[]
  /** Act and article, or who says so. */
  readonly source: string
  readonly sourceAddress?: string
  readonly parts: readonly Part[]
}

/** What stands below the short answer: text under a heading, steps, something to look out for, or a way on. */
export type Part =
  | { readonly text: string; readonly heading?: string }
  | { readonly heading: string; readonly steps: readonly string[] }
  | { readonly warn: string }
  | { readonly info: string }
  | { readonly label: string; readonly to: string }

/** The law on social assistance as it stands. */
export const participatiewet = 'https://wetten.overheid.nl/BWBR0015703'

/** The document of a question; whom to call is filled in by each municipality. */
export function questionDocument({
  key,
  event,
  title,
  summary,
  asked,
  source,
  sourceAddress,
  parts,
}: LibraryQuestion): Block {
  const contact: Block = {
    id: 'contact',
    type: 'contact',
    fields: { team: '{team}', phone: '{telefoon}', hours: '{tijden}' },
  }
  return {
    id: 'root',
    type: 'root',
    fields: {
      title,
      summary,
      language: 'nl',
      event,
      asked,
      source,
      sourceAddress: sourceAddress ?? (source.startsWith('Participatiewet') ? participatiewet : null),
      // Nobody has read these texts beside their sources yet: who does, fills in the day.
      checkedOn: null,
    },
    children: [
      ...parts.map((part, at) => blockOf(part, `${key}-${String(at + 1)}`)),
      {
        id: 'vragen',
        type: 'section',
        fields: { heading: 'Heeft u nog een vraag?' },
        children: [contact],
      },
    ],
  }
}

function blockOf(part: Part, id: string): Block {
  if ('to' in part) return { id, type: 'link', fields: { label: part.label, address: part.to } }
  if ('warn' in part) return { id, type: 'notice', fields: { weight: 'warn', body: part.warn } }
  if ('info' in part) return { id, type: 'notice', fields: { weight: 'info', body: part.info } }
  if ('steps' in part) return { id, type: 'steps', fields: { heading: part.heading, steps: [...part.steps] } }
  return { id, type: 'text', fields: { heading: part.heading ?? null, body: part.text } }
}
