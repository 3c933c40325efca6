/** What a drill found: its figures in one line, and whether they are good enough. */
export type Outcome = { readonly pass: boolean; readonly figures: string }

export type Drill = {
  readonly name: string
  /** Lines of the reliability rules that it tries, such as F01. */
  readonly lines: string
  readonly title: string
  /** `note` shows how far it is. Throws only when it could not be carried out. */
  readonly run: (note: (text: string) => void) => Promise<Outcome>
}
