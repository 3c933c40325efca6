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
  /** null: a part of a change that is in the log already (`continues`). */
  readonly trace: Trace | null
}

export function done<O>(output: O, trace: Trace): Done<O> {
  return { output, trace }
}

/** The end of a step that only goes on with a change that is in the log already. */
export function continued<O>(output: O): Done<O> {
  return { output, trace: null }
}
