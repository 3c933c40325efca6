import { m } from '@vliegwiel/i18n'
import { Button, Section, SelectField } from '@vliegwiel/ui'
import ScanSearch from 'lucide-react/icons/scan-search'
import { useState } from 'react'
import { inLanguage } from '../../blocks/kinds.ts'
import { firstAnswers, questionsOf, type Notations } from './questions.ts'
import type { ShownRun } from './run-words.ts'
import { WritingQuestions } from './writing-questions.tsx'

export type Mapping = Readonly<Record<string, string>>

interface ColumnsStepProps {
  shown: ShownRun
  busy: boolean
  /** From the check back to the columns. */
  onBack: (() => void) | undefined
  onSheet: (sheet: string) => void
  onCheck: (mapping: Mapping, notations: Notations) => void
}

/** Which heading of the file fills which column. A heading serves one column. */
export function ColumnsStep({ shown, busy, onBack, onSheet, onCheck }: ColumnsStepProps) {
  const { columns, file } = shown
  const [mapping, setMapping] = useState<Mapping>(shown.mapping)
  const questions = questionsOf(columns, mapping, shown.writing)
  const [chosen, setChosen] = useState<Notations>({})
  const answers = { ...firstAnswers(questions, shown.notations, shown.run.status !== 'draft'), ...chosen }
  const open = questions.filter(({ column }) => answers[column] === undefined)
  const used = new Set(Object.values(mapping))
  const missing = columns.filter(({ key, needed }) => needed && mapping[key] === undefined)
  const left = file.headings.filter((heading) => !used.has(heading))
  const choose = (key: string, heading: string) => {
    const { [key]: _before, ...rest } = mapping
    // Chosen here, it is taken away from where it was.
    const others = Object.fromEntries(Object.entries(rest).filter(([, taken]) => taken !== heading))
    setMapping(heading === '' ? rest : { ...others, [key]: heading })
  }
  const names = missing.map(({ words }) => inLanguage(words)).join(', ')
  return (
    <Section title={m.imports_columns_title()} note={m.imports_columns_note()}>
      {file.sheets.length > 1 && (
        <SelectField
          label={m.imports_sheet_choice()}
          value={file.sheet ?? ''}
          options={file.sheets.map((name) => ({ value: name, label: name }))}
          onChange={(event) => onSheet(event.target.value)}
        />
      )}
      <div className="imp-columns">
        {columns.map(({ key, words, hint, otherwise, needed }) => (
          <SelectField
            key={key}
            label={inLanguage(words)}
            optional={!needed}
            hint={hintOf(hint, mapping[key] === undefined ? otherwise : null)}
            value={mapping[key] ?? ''}
            options={[
              { value: '', label: m.imports_columns_none() },
              ...file.headings.map((heading) => ({ value: heading, label: heading })),
            ]}
            onChange={(event) => choose(key, event.target.value)}
          />
        ))}
      </div>
      {left.length > 0 && (
        <p className="vw-secondary imp-left">{m.imports_columns_left({ headings: left.join(', ') })}</p>
      )}
      <WritingQuestions
        questions={questions}
        answers={answers}
        onAnswer={(column, notation) => setChosen({ ...chosen, [column]: notation })}
      />
      <div className="imp-buttons">
        <Button
          variant="primary"
          icon={ScanSearch}
          busy={busy}
          disabledReason={
            missing.length > 0
              ? m.imports_columns_missing({ columns: names })
              : open.length > 0
                ? m.imports_notation_missing({ columns: open.map(({ heading }) => heading).join(', ') })
                : undefined
          }
          onClick={() => onCheck(mapping, answersOf(questions, answers))}
        >
          {m.imports_columns_do()}
        </Button>
        {onBack !== undefined && <Button onClick={onBack}>{m.action_cancel()}</Button>}
      </div>
    </Section>
  )
}

type Hint = ShownRun['columns'][number]['hint']

/** What belongs in a column, and what new rows get when it is not in the file. */
function hintOf(...hints: readonly Hint[]): string | undefined {
  return hints.flatMap((hint) => (hint === null ? [] : [inLanguage(hint)])).join(' ') || undefined
}

/** Only what is asked of the columns as they are chosen now. */
const answersOf = (questions: ReturnType<typeof questionsOf>, answers: Notations): Notations =>
  Object.fromEntries(
    questions.flatMap(({ column }) => (answers[column] === undefined ? [] : [[column, answers[column]]])),
  )
