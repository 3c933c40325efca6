import { formatCount, m } from '@vliegwiel/i18n'
import { AnswerSentence, Button, KeyFigures, RadioGroup } from '@vliegwiel/ui'
import Check from 'lucide-react/icons/check'
import Columns3 from 'lucide-react/icons/columns-3'
import Download from 'lucide-react/icons/download'
import Trash2 from 'lucide-react/icons/trash-2'
import { useState } from 'react'
import { PreviewTables } from './preview-tables.tsx'
import { ProblemTable } from './problem-table.tsx'
import { RecognisedTable } from './recognised-table.tsx'
import { counted, type ShownRun } from './run-words.ts'

export type Way = 'partial' | 'whole'

interface CheckedStepProps {
  shown: ShownRun
  busy: boolean
  onConfirm: (way: Way) => void
  onColumns: () => void
  onDownload: () => void
  onDiscard: () => void
}

/** What the file would do: counts, wrong cells, and the yes. */
export function CheckedStep({ shown, busy, onConfirm, onColumns, onDownload, onDiscard }: CheckedStepProps) {
  const [way, setWay] = useState<Way>('partial')
  const { counts } = shown.run
  const news = counts.added + counts.changed
  const hasWrong = counts.refused > 0
  const waits = hasWrong && (way === 'whole' || shown.together)
  return (
    <>
      <AnswerSentence>{sentence(shown.run.counts)}</AnswerSentence>
      <KeyFigures
        figures={[
          { label: m.imports_count_added(), value: formatCount(counts.added) },
          { label: m.imports_count_changed(), value: formatCount(counts.changed) },
          { label: m.imports_count_same(), value: formatCount(counts.same) },
          { label: m.imports_count_refused(), value: formatCount(counts.refused), tone: hasWrong ? 'bad' : undefined },
        ]}
      />
      {hasWrong && news > 0 && !shown.together && (
        <RadioGroup
          label={m.imports_way()}
          name="way"
          value={way}
          options={[
            { value: 'partial', label: m.imports_way_partial() },
            { value: 'whole', label: m.imports_way_whole(), hint: m.imports_way_whole_hint() },
          ]}
          onChange={(value) => setWay(value === 'whole' ? 'whole' : 'partial')}
        />
      )}
      <div className="imp-buttons">
        <Button
          variant="primary"
          icon={Check}
          busy={busy}
          disabledReason={
            news === 0
              ? m.imports_confirm_nothing()
              : waits
                ? shown.together
                  ? m.imports_confirm_together()
                  : m.imports_confirm_waits()
                : undefined
          }
          onClick={() => onConfirm(hasWrong ? 'partial' : 'whole')}
        >
          {m.imports_confirm_do(counted(news))}
        </Button>
        {hasWrong && (
          <Button icon={Download} onClick={onDownload}>
            {m.imports_download()}
          </Button>
        )}
        <Button icon={Columns3} onClick={onColumns}>
          {m.imports_other_columns()}
        </Button>
        <Button variant="quiet" icon={Trash2} onClick={onDiscard}>
          {m.imports_discard()}
        </Button>
      </div>
      <ProblemTable {...shown} title={m.imports_problems_title()} total={counts.problems} />
      <PreviewTables {...shown} />
      <RecognisedTable {...shown} />
    </>
  )
}

function sentence({ rows, added, changed, refused }: ShownRun['run']['counts']): string {
  if (rows === 0) return m.imports_checked_empty()
  if (refused === rows) return m.imports_checked_none()
  if (refused > 0) {
    return m.imports_checked_some({
      good: formatCount(rows - refused),
      rows: formatCount(rows),
      refused: formatCount(refused),
    })
  }
  return added + changed === 0 ? m.imports_checked_all_same() : m.imports_checked_clean(counted(rows))
}
