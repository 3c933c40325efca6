import { isBenefitRefusal } from '@vliegwiel/benefits'
import { refusalText, subjectText } from '@vliegwiel/benefits/words'
import { getLanguage, m } from '@vliegwiel/i18n'
import { formatDate } from '../../app/shown-clock.ts'
import { Banner, Button, EmptyState, LinkButton, PageHeader } from '@vliegwiel/ui'
import Calculator from 'lucide-react/icons/calculator'
import FilePlus from 'lucide-react/icons/file-plus'
import Printer from 'lucide-react/icons/printer'
import { useDeferredValue, useMemo, useState, type ReactNode } from 'react'
import { emptyDraft, readDraft, type CalculatorDraft } from './calculator-draft.ts'
import { CalculatorDay } from './calculator-day.tsx'
import { CalculatorForm, fieldNames } from './calculator-form.tsx'
import { CalculatorLetter } from './calculator-letter.tsx'
import { CalculatorOutcome } from './calculator-outcome.tsx'
import { reckon, rulesOf, type Outcome, type PublishedRules, type Question } from './reckon.ts'

interface CalculatorViewProps {
  published: PublishedRules
  /** Where the rules are written, and where the telephone number is filled in. */
  rulesHref: string
  settingsHref: string
  mayWrite: boolean
  /** The dialog that saves an outcome as an example. */
  example: (question: Question, outcome: Outcome, close: () => void) => ReactNode
  /** What was typed. The page above holds it, so that it stays whatever becomes of the rules. */
  typed: Partial<CalculatorDraft>
  onType: (patch: Partial<CalculatorDraft>) => void
  /** Another day to reckon on; undefined: today. */
  onDay: (day: string | undefined) => void
}

/** What a job does to somebody's money, for who advises them: the outcome follows what is typed. */
export function CalculatorView({
  published,
  rulesHref,
  settingsHref,
  mayWrite,
  example,
  typed,
  onType,
  onDay,
}: CalculatorViewProps) {
  const draft = useMemo(() => ({ ...emptyDraft(published.day), ...typed }), [published.day, typed])
  const [saving, setSaving] = useState(false)
  const read = useMemo(() => readDraft(draft), [draft])
  const question = useDeferredValue(read.question)
  const rules = useMemo(() => rulesOf(published), [published])
  const outcome = useMemo(
    () => (question === null || rules === null ? null : reckon(question, rules, published)),
    [question, rules, published],
  )
  const answered = outcome === null || isBenefitRefusal(outcome) ? null : outcome
  const source = published.rules
  return (
    <>
      <div className="calc-screen">
        <PageHeader
          title={m.calculator_title()}
          sentence={
            source === null
              ? undefined
              : m.calculator_by_rules({ name: published.name, date: formatDate(new Date(source.since), 'long') })
          }
          actions={
            answered !== null && (
              <>
                <Button
                  icon={FilePlus}
                  disabledReason={mayWrite ? undefined : m.calculator_example_no_right()}
                  onClick={() => setSaving(true)}
                >
                  {m.calculator_example()}
                </Button>
                <Button variant="primary" icon={Printer} onClick={() => window.print()}>
                  {m.calculator_print()}
                </Button>
              </>
            )
          }
        />
        <CalculatorDay published={published} onDay={onDay} />
        {published.stale.length > 0 && (
          <Banner tone="bad">
            {m.calculator_stale({ count: published.stale.length })}{' '}
            {published.stale
              .map(({ subject, staleAfter }) => `${subjectText(subject, getLanguage())} (${formatDate(staleAfter)})`)
              .join(', ')}
          </Banner>
        )}
        {rules === null ? (
          <EmptyState
            icon={Calculator}
            title={m.calculator_closed()}
            text={source === null ? m.calculator_closed_rules() : m.calculator_closed_contact()}
            action={
              <LinkButton href={source === null ? rulesHref : settingsHref}>
                {source === null ? m.calculator_to_rules() : m.calculator_to_settings()}
              </LinkButton>
            }
          />
        ) : (
          <div className="calc-frame">
            <CalculatorForm draft={draft} problems={read.problems} onChange={onType} />
            <div aria-live="polite" className="calc-outcome">
              {isBenefitRefusal(outcome) ? (
                <>
                  <h2>{m.calculator_refused()}</h2>
                  <Banner tone="warn">{refusalText(outcome, rules.contact, getLanguage())}</Banner>
                </>
              ) : answered === null ? (
                <EmptyState
                  icon={Calculator}
                  title={m.calculator_waits()}
                  text={m.calculator_waits_for({
                    fields: [...read.problems.keys()].map((field) => fieldNames[field]()).join(', '),
                  })}
                />
              ) : (
                <CalculatorOutcome outcome={answered} amounts={published.amounts} />
              )}
            </div>
          </div>
        )}
      </div>
      {answered !== null && <CalculatorLetter outcome={answered} published={published} />}
      {saving && question !== null && answered !== null && example(question, answered, () => setSaving(false))}
    </>
  )
}
