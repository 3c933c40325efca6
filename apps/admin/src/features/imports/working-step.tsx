import { m } from '@vliegwiel/i18n'
import { AnswerSentence, Banner, Button, Progress } from '@vliegwiel/ui'
import type { ShownRun } from './run-words.ts'

export interface Work {
  readonly done: number
  readonly total: number | null
  readonly failed: boolean
}

interface WorkingStepProps {
  run: ShownRun['run']
  /** undefined: not heard of yet. */
  work: Work | undefined
  busy: boolean
  onAgain: () => void
  /** The way out: the file goes, or what was written goes back. null: there is none. */
  onOut: (() => void) | null
}

/** An import at work, for whoever started it; cut off, it can go on. */
export function WorkingStep({ run, work, busy, onAgain, onOut }: WorkingStepProps) {
  const words =
    run.status === 'reading'
      ? m.imports_working_read()
      : run.status === 'checking'
        ? m.imports_working_check()
        : run.undoes === null
          ? m.imports_working_apply()
          : m.imports_working_undo()
  const total = work === undefined || work.total === 0 || work.total === work.done ? null : work.total
  return (
    <>
      <AnswerSentence>{words}</AnswerSentence>
      {work?.failed === true ? (
        <>
          <Banner tone="bad">{run.status === 'reading' ? m.imports_job_read_failed() : m.imports_job_failed()}</Banner>
          <div className="imp-buttons">
            <Button variant="primary" busy={busy} onClick={onAgain}>
              {m.imports_job_again()}
            </Button>
            {onOut !== null && (
              <Button busy={busy} onClick={onOut}>
                {run.status === 'checking' || run.status === 'reading' ? m.imports_discard() : m.imports_stop()}
              </Button>
            )}
          </div>
        </>
      ) : (
        <Progress label={m.imports_working_rows()} done={work?.done ?? 0} total={total} />
      )}
    </>
  )
}
