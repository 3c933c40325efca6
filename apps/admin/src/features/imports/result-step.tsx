import { formatCount, m } from '@vliegwiel/i18n'
import { formatDate } from '../../app/shown-clock.ts'
import { AnswerSentence, Button, KeyFigures, Link, LinkButton } from '@vliegwiel/ui'
import Download from 'lucide-react/icons/download'
import Undo2 from 'lucide-react/icons/undo-2'
import { ProblemTable } from './problem-table.tsx'
import { counted, type ShownRun } from './run-words.ts'

interface ResultStepProps {
  shown: ShownRun
  now: Date
  hrefOfRun: (runId: string) => string
  onUndo: () => void
  onDownload: () => void
}

/** What an import came to, and the way back. */
export function ResultStep({ shown, now, hrefOfRun, onUndo, onDownload }: ResultStepProps) {
  const { run, undoneBy } = shown
  const { counts, undoUntil } = run
  const news = counts.added + counts.changed
  const open = undoUntil !== null && new Date(undoUntil) > now
  return (
    <>
      <AnswerSentence sub={counts.refused > 0 ? m.imports_done_refused(counted(counts.refused)) : undefined}>
        {run.status === 'undone'
          ? m.imports_undone_sentence()
          : news === 0
            ? m.imports_done_nothing()
            : m.imports_done_sentence(counted(news))}
      </AnswerSentence>
      <KeyFigures
        figures={[
          { label: m.imports_count_added(), value: formatCount(counts.added) },
          { label: m.imports_count_changed(), value: formatCount(counts.changed) },
          { label: m.imports_count_same(), value: formatCount(counts.same) },
          { label: m.imports_count_refused(), value: formatCount(counts.refused) },
        ]}
      />
      {undoneBy !== null && (
        <p>
          <Link href={hrefOfRun(undoneBy)}>{m.imports_undone_see()}</Link>
        </p>
      )}
      <div className="imp-buttons">
        {run.status === 'done' && news > 0 && (
          <Button icon={Undo2} disabledReason={open ? undefined : m.imports_undo_over()} onClick={onUndo}>
            {m.imports_undo()}
          </Button>
        )}
        {counts.refused > 0 && run.status === 'done' && (
          <Button icon={Download} onClick={onDownload}>
            {m.imports_download()}
          </Button>
        )}
        {run.status === 'done' && news > 0 && open && (
          <span className="vw-secondary">{m.imports_undo_until({ day: formatDate(new Date(undoUntil)) })}</span>
        )}
      </div>
      <ProblemTable {...shown} title={m.imports_problems_title()} total={counts.problems} />
    </>
  )
}

/** What the undoing of an import came to: what went back, and what stayed because somebody changed it since. */
export function UndoneStep({ shown }: { shown: ShownRun }) {
  const { counts } = shown.run
  return (
    <>
      <AnswerSentence sub={counts.kept > 0 ? m.imports_undo_kept(counted(counts.kept)) : undefined}>
        {m.imports_undo_done(counted(counts.added + counts.changed))}
      </AnswerSentence>
      <KeyFigures
        figures={[
          { label: m.imports_count_away(), value: formatCount(counts.added) },
          { label: m.imports_count_back(), value: formatCount(counts.changed) },
          { label: m.imports_count_kept(), value: formatCount(counts.kept) },
        ]}
      />
      <ProblemTable {...shown} title={m.imports_kept_title()} total={counts.kept} />
    </>
  )
}

interface FailedStepProps {
  shown: ShownRun
  onColumns: () => void
  onDiscard: () => void
}

/** A file that could not be read to its end; or every row was asked for, and something was wrong by then. */
export function FailedStep({ shown, onColumns, onDiscard }: FailedStepProps) {
  const { run, problems } = shown
  const unread = run.way === null
  return (
    <>
      <AnswerSentence sub={unread ? problems[0]?.problem : m.imports_failed_text()}>
        {unread ? m.imports_unread_sentence() : m.imports_failed_sentence()}
      </AnswerSentence>
      <div className="imp-buttons">
        {!unread && (
          <Button variant="primary" onClick={onColumns}>
            {m.imports_columns_do()}
          </Button>
        )}
        <Button onClick={onDiscard}>{m.imports_discard()}</Button>
      </div>
      {!unread && <ProblemTable {...shown} title={m.imports_problems_title()} total={run.counts.problems} />}
    </>
  )
}

/** A file that cannot be read: why, where, and the way to another one. */
export function RefusedStep({ shown, listHref }: { shown: ShownRun; listHref: string }) {
  return (
    <>
      <AnswerSentence sub={shown.problems[0]?.problem}>{m.imports_refused_sentence()}</AnswerSentence>
      <div className="imp-buttons">
        <LinkButton variant="primary" href={listHref}>
          {m.imports_choose_other()}
        </LinkButton>
      </div>
    </>
  )
}
