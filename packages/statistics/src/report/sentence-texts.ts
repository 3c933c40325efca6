import type { NotComputableCode } from '../result.ts'

/**
 * The texts of a sentence, each a function of its own placeholders, as a message catalogue holds them. Give your own to
 * `inPlainWords`, or take `defaultTexts`. `range` is made of `between` and the four words of a side.
 */
export interface SentenceTexts {
  /** A figure with the separators of the language; never fewer decimals than asked. */
  number: (value: number, decimals: number) => string
  between: (given: { low: string; high: string }) => string
  fewer: (given: { count: string }) => string
  more: (given: { count: string }) => string
  /** Less and more of an amount, whose figure carries its unit. */
  less: (given: { amount: string }) => string
  zero: () => string
  people: (given: { arm: string; horizon: string; range: string; outcome: string }) => string
  peopleWhoTookPart: (given: { arm: string; horizon: string; range: string; outcome: string }) => string
  amount: (given: { arm: string; horizon: string; range: string; outcome: string }) => string
  amountWhoTookPart: (given: { arm: string; horizon: string; range: string; outcome: string }) => string
  /** Closes the sentence where the interval holds 0. */
  cannotTell: (given: { sentence: string }) => string
  told: (given: { sentence: string }) => string
  /** Against whom and over whom. */
  comparedAllDrawn: (given: { control: string }) => string
  comparedAll: (given: { control: string }) => string
  comparedTookPart: (given: { control: string }) => string
  /** Not made by a draw. */
  notDrawn: () => string
  /** Before and after: never an effect. */
  difference: (given: { sentence: string }) => string
  notComputable: (given: { arm: string; why: string }) => string
  why: Readonly<Record<NotComputableCode, () => string>>
}
