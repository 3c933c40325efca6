/** What a change did, for the log: the procedure hands it over with its answer and cannot forget it. */
export interface Trace {
  readonly objectId: string | null
  /** The object as people know it. */
  readonly objectLabel: string | null
  /** Old and new values that matter; never a secret, never a client's text. */
  readonly detail?: Readonly<Record<string, unknown>>
}

/** The end of a changing procedure: its answer, and what goes into the log. */
export interface Done<O> {
  readonly output: O
  readonly trace: Trace
}

export function done<O>(output: O, trace: Trace): Done<O> {
  return { output, trace }
}
