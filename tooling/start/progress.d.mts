export type Progress = {
  /**
   * Runs one step and prints one line with its number, title and seconds. What `work` answers as text
   * stands behind the title, such as "unchanged". `note` shows how far the step is.
   */
  step<Result>(title: string, work: (note: (text: string) => void) => Promise<Result> | Result): Promise<Result>
}

/** Progress of a task of `total` steps: a spinner on a terminal, plain lines elsewhere. */
export declare function makeProgress(total: number, stream?: NodeJS.WriteStream): Progress
