import type { Language } from './language.ts'

/** What a placeholder accepts. Dates and amounts are formatted first, with a function of this package. */
export type Param = string | number

/** A second argument of every message: the language of this one call (a mail, an error of an API). */
export interface MessageOptions {
  locale?: Language
}

/** A text without placeholders. */
export type PlainMessage = (params?: Record<string, never>, options?: MessageOptions) => string

/** A text with placeholders; leaving one out does not compile. */
export type ParamMessage<Name extends string> = (params: Record<Name, Param>, options?: MessageOptions) => string
