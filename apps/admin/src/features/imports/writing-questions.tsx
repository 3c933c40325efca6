import { formatCount, m } from '@vliegwiel/i18n'
import { Banner, RadioGroup } from '@vliegwiel/ui'
import type { Notation, Notations, Question } from './questions.ts'

interface WritingQuestionsProps {
  questions: readonly Question[]
  answers: Notations
  onAnswer: (column: string, notation: Notation) => void
}

const optionWords: Readonly<Record<Notation, () => string>> = {
  'decimal-comma': m.imports_notation_decimal_comma,
  'decimal-point': m.imports_notation_decimal_point,
  'day-first': m.imports_notation_day_first,
  'month-first': m.imports_notation_month_first,
}

const examplesOf = ({ examples }: Question) =>
  examples.map(({ row, value }) => m.imports_notation_example({ row: formatCount(row), value })).join(' · ')

/** Asks how columns are written that can be read in two ways; one that is mixed says so before anything is read. */
export function WritingQuestions({ questions, answers, onAnswer }: WritingQuestionsProps) {
  return questions.map((question) => {
    const { column, heading, about, mixed, offered } = question
    return (
      <div key={column} className="imp-question">
        {mixed && <Banner tone="warn">{m.imports_notation_mixed({ heading })}</Banner>}
        <RadioGroup
          label={about === 'days' ? m.imports_notation_days({ heading }) : m.imports_notation_numbers({ heading })}
          hint={examplesOf(question)}
          name={`notation-${column}`}
          value={answers[column] ?? ''}
          options={offered.map((notation) => ({ value: notation, label: optionWords[notation]() }))}
          onChange={(value) => {
            const chosen = offered.find((notation) => notation === value)
            if (chosen !== undefined) onAnswer(column, chosen)
          }}
        />
      </div>
    )
  })
}
