import { m } from '@vliegwiel/i18n'
import { Button, Checkbox, Form, FormActions, Section, TextField } from '@vliegwiel/ui'
import { useState } from 'react'
import { useToday } from '../../app/today.ts'
import type { KeptScenario } from './budget.ts'
import { caseOfDraft, draftOfCase, newCase, type CaseDraft, type Wrong } from './case-draft.ts'
import { CaseForm } from './case-form.tsx'
import { CaseView } from './case-view.tsx'
import { type CaseloadDraft, caseloadOfDraft, draftOfCaseload, newCaseload } from './caseload-draft.ts'
import { CaseloadForm } from './caseload-form.tsx'
import { CaseloadView } from './caseload-view.tsx'
import { caseInputOf, type Computed, computeScenario, questionOf } from './scenario.ts'

type Scenario = KeptScenario['scenario']
export interface ScenarioGiven {
  readonly name: string
  readonly scenario: Scenario
  readonly synthetic: boolean
}

interface ScenarioFormProps {
  readonly kind: Scenario['kind']
  /** What stands there; null: a new one. */
  readonly kept: ScenarioGiven | null
  readonly busy: boolean
  readonly problem: string | null
  readonly onSave: (given: ScenarioGiven) => void
  readonly onStop?: () => void
}

/** The number that begins the draws: it stands beside the interval, so that anybody can draw it again. */
const FIRST_SEED = 1

type Drafted =
  | { readonly kind: 'case'; readonly draft: CaseDraft }
  | { readonly kind: 'caseload'; readonly draft: CaseloadDraft }

function begin({ kind, kept }: Pick<ScenarioFormProps, 'kind' | 'kept'>, today: string): Drafted {
  if (kind === 'case') {
    const input = kept?.scenario.kind === 'case' ? kept.scenario.input : null
    return { kind, draft: (input && draftOfCase(caseInputOf(input))) ?? newCase(today) }
  }
  const input = kept?.scenario.kind === 'caseload' ? kept.scenario.input : null
  return { kind, draft: input ? draftOfCaseload(questionOf(input)) : newCaseload(today) }
}

function readDraft(drafted: Drafted, seed: number): { scenario: Scenario | null; wrong: Wrong } {
  if (drafted.kind === 'case') {
    const read = caseOfDraft(drafted.draft)
    return read.ok
      ? { scenario: { kind: 'case', input: { ...read.input, costs: [...read.input.costs] }, seed }, wrong: {} }
      : { scenario: null, wrong: read.wrong }
  }
  const read = caseloadOfDraft(drafted.draft)
  return read.ok
    ? { scenario: { kind: 'caseload', input: read.input }, wrong: {} }
    : { scenario: null, wrong: read.wrong }
}

/** The input of a computation with its outcome below it, computed while somebody types. */
export function ScenarioForm({ kind, kept, busy, problem, onSave, onStop }: ScenarioFormProps) {
  const today = useToday()
  const [name, setName] = useState(kept?.name ?? '')
  const [synthetic, setSynthetic] = useState(kept?.synthetic ?? false)
  const [drafted, setDrafted] = useState(() => begin({ kind, kept }, today))
  const [tried, setTried] = useState(false)
  const seed = kept?.scenario.kind === 'case' ? kept.scenario.seed : FIRST_SEED
  const { scenario, wrong } = readDraft(drafted, seed)
  const computed = scenario && computeScenario(scenario)
  const shown = tried ? wrong : {}
  return (
    <div className="vw-stack">
      <Form
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (scenario !== null && name.trim() !== '') onSave({ name: name.trim(), scenario, synthetic })
        }}
      >
        <TextField
          label={m.cases_name()}
          maxLength={120}
          value={name}
          error={tried && name.trim() === '' ? m.cases_name_missing() : undefined}
          onChange={(event) => setName(event.target.value)}
        />
        {drafted.kind === 'case' ? (
          <CaseForm draft={drafted.draft} wrong={shown} onChange={(draft) => setDrafted({ kind: 'case', draft })} />
        ) : (
          <CaseloadForm
            draft={drafted.draft}
            wrong={shown}
            onChange={(draft) => setDrafted({ kind: 'caseload', draft })}
          />
        )}
        {kept === null && (
          <Checkbox
            label={m.cases_synthetic()}
            checked={synthetic}
            onChange={(event) => setSynthetic(event.target.checked)}
          />
        )}
        {problem !== null && (
          <p role="alert" className="vw-field-error">
            {problem}
          </p>
        )}
        <FormActions>
          <Button type="submit" variant="primary" busy={busy}>
            {m.cases_save()}
          </Button>
          {onStop !== undefined && <Button onClick={onStop}>{m.cases_stop()}</Button>}
        </FormActions>
      </Form>
      {computed === null ? (
        <Section title={m.cases_col_answer()}>
          <p role="status">{m.cases_incomplete()}</p>
        </Section>
      ) : (
        <ComputedView computed={computed} file={m.cases_file()} />
      )}
    </div>
  )
}

/** What came out of a computation, of either sort. */
export function ComputedView({ computed, file }: { readonly computed: Computed; readonly file: string }) {
  return computed.kind === 'case' ? (
    <CaseView computed={computed.case} seed={computed.seed} file={file} />
  ) : (
    <CaseloadView question={computed.question} answer={computed.answer} />
  )
}
