import type { ReasonClass } from './class.ts'

/** A class with the name that people know it by. */
export interface NamedClass extends ReasonClass {
  readonly name: string
}
