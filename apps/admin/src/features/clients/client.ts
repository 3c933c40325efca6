import type { RouterInputs, RouterOutputs } from '@vliegwiel/api'

// What the API tells of clients, by the names that these screens use.
export type Client = RouterOutputs['clients']['showClient']
export type History = RouterOutputs['clients']['showHistory']
export type Overview = RouterOutputs['clients']['showOverview']
export type Words = RouterOutputs['clients']['showWords']
export type ClientRow = RouterOutputs['clients']['listClients']['clients'][number]
export type Day = RouterOutputs['clients']['showDay']
export type ReasonRow = RouterOutputs['clients']['listReasons']['reasons'][number]
export type Granted = RouterOutputs['clients']['listGranted']['granted'][number]
export type GrantedRecord = RouterOutputs['clients']['showGranted']
export type Profile = RouterOutputs['clients']['showProfile']
export type Goal = Client['goals'][number]
export type ListFilter = RouterInputs['clients']['exportClients']

/** How a client is called: by name where one is kept, else by the key. */
export const calledOf = (one: { readonly key: string; readonly name?: string | null }): string => one.name ?? one.key

/** The same in a sentence about the person: the first name alone. */
export const shortOf = (one: { readonly key: string; readonly name?: string | null }): string =>
  one.name?.split(' ')[0] ?? one.key

/** The answer that stands to "what do you want first?"; undefined: not asked yet. */
export const firstOf = (goals: readonly Goal[]): Goal | undefined =>
  goals.find(({ kind, state }) => kind === 'own-first' && state === 'open')

/** A worker's priority may come after this answer. */
export const isSettled = (first: Goal | undefined): boolean =>
  first !== undefined && (first.answer === 'rather-not-say' || (first.answer === 'choice' && first.confirmed))
