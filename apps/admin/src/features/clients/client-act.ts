import type { Client, Goal, Overview, Words } from './client.ts'

/** What somebody is about to do on the page of a client. */
export type ClientAct =
  | { readonly kind: 'first' }
  | { readonly kind: 'goal'; readonly sort: 'own' | 'worker' }
  | { readonly kind: 'close-goal'; readonly goal: Goal }
  | { readonly kind: 'score'; readonly domain: string | null }
  | { readonly kind: 'step' }
  | { readonly kind: 'agreement' }
  | { readonly kind: 'settle-agreement'; readonly agreement: Client['agreements'][number] }
  | { readonly kind: 'appointment' }
  | { readonly kind: 'settle-appointment'; readonly appointment: Client['appointments'][number] }
  | { readonly kind: 'grant' }
  | { readonly kind: 'stop'; readonly grant: Overview['partners'][number] }
  | { readonly kind: 'change' }
  | { readonly kind: 'identity' }
  | { readonly kind: 'assign' }
  | { readonly kind: 'erase' }

/** What every form on the page of a client gets. */
export interface OnClient {
  readonly client: Client
  readonly words: Words
  readonly onClose: () => void
}
