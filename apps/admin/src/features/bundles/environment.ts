import type { RouterOutputs } from '@vliegwiel/api'

export type EnvironmentValue = RouterOutputs['bundles']['previewImport']['environment'][number]

/** A name or a number of the bundle, once, wherever it stands. */
export interface EnvironmentQuestion {
  readonly value: string
  readonly label: EnvironmentValue['label']
  /** What stands here in one of its places; null: nothing. */
  readonly here: string | null
  readonly places: number
}

/** Every value that is asked, once: the same number in ten texts is one question. */
export function environmentQuestions(values: readonly EnvironmentValue[]): EnvironmentQuestion[] {
  const questions = new Map<string, EnvironmentQuestion>()
  for (const { value, label, here } of values) {
    const before = questions.get(value)
    questions.set(value, {
      value,
      label: before?.label ?? label,
      here: before?.here ?? here,
      places: (before?.places ?? 0) + 1,
    })
  }
  return [...questions.values()]
}

/** What each value becomes: what was typed, else what stands here, else as in the bundle (then it is left out). */
export function mappingOf(
  questions: readonly EnvironmentQuestion[],
  typed: ReadonlyMap<string, string>,
): { from: string; to: string }[] {
  return questions.flatMap(({ value, here }) => {
    const to = (typed.get(value) ?? here ?? value).trim()
    return to === '' || to === value ? [] : [{ from: value, to }]
  })
}
