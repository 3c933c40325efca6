/** A text in the two languages of the platform. */
export interface Words {
  readonly nl: string
  readonly en: string
}

interface Named {
  /** The name in code; never shown. */
  readonly key: string
  readonly words: Words
  /** What belongs in it, in one sentence. */
  readonly hint?: Words
  /** The file must bring it, and every cell of it must be filled. */
  readonly required?: boolean
  /** The file may do without it; where it brings it, every cell must be filled. */
  readonly filled?: boolean
  /** What a new row gets when the file does not bring this column. Shown before anything is read (`otherwiseWords`). */
  readonly otherwise?: string | number | boolean
  /** What is said of it where the column is not chosen: "Elke rij krijgt de dag van de import". */
  readonly otherwiseWords?: Words
  /** Other headings under which files bring this column. */
  readonly alsoCalled?: readonly string[]
}

/** Free text, or a code by which people and things are known (`key`: kept as written, never computed with). */
export interface TextColumn extends Named {
  readonly type: 'text' | 'key'
  readonly maxLength?: number
  /** With what it means in words: "zes cijfers". */
  readonly pattern?: { readonly test: RegExp; readonly words: Words }
  /** A number that is a citizen service number (passes its check) is refused, and not repeated. */
  readonly refusesBsn?: boolean
}

/** A day; `least` and `most` are ISO days and belong to the range. */
export interface DateColumn extends Named {
  readonly type: 'date'
  readonly least?: string
  readonly most?: string
}

/** `euro`: amounts are read in euros and kept in whole cents; `least` and `most` are cents as well. */
export interface NumberColumn extends Named {
  readonly type: 'whole-number' | 'decimal' | 'euro'
  readonly least?: number
  readonly most?: number
}

export interface YesNoColumn extends Named {
  readonly type: 'yes-no'
}

export interface ChoiceColumn extends Named {
  readonly type: 'choice'
  readonly options: readonly { readonly value: string; readonly words: Words }[]
}

export type Column = TextColumn | DateColumn | NumberColumn | YesNoColumn | ChoiceColumn

/** What a table must hold. The natural key is what makes a row the same row the next time. */
export interface TableDescription {
  readonly columns: readonly Column[]
  readonly naturalKey: readonly string[]
}

/** A value as it is kept: days as `YYYY-MM-DD`, amounts in cents, nothing as null. */
export type Value = string | number | boolean | null
export type Values = Readonly<Record<string, Value>>
