import { m } from '@vliegwiel/i18n'
import { Button, Checkbox, Form, FormErrors, SelectField, type Change } from '@vliegwiel/ui'
import { CancelButton, Dialog } from '@vliegwiel/ui/dialog'
import { useState } from 'react'
import { inLanguage } from '../../blocks/kinds.ts'
import { ConflictChoice } from '../../app/errors/conflict-choice.tsx'
import type { KindOverview } from './document-line.ts'
import { advisedNames } from './policy-panel.tsx'

export interface PolicyDraft {
  readonly fourEyes: boolean
  readonly approvers: number
  readonly advised: readonly string[]
}

interface PolicyDialogProps {
  tenantName: string
  kind: KindOverview
  busy: boolean
  error?: string | undefined
  /** What stands there now, when somebody else was first. */
  theirs: PolicyDraft | null
  onSave: (draft: PolicyDraft) => void
  onMine: (draft: PolicyDraft) => void
  onClose: () => void
}

/** Settles how a kind is guarded: whose eyes, how many, and which rules only give a tip. */
export function PolicyDialog(props: PolicyDialogProps) {
  const { tenantName, kind, busy, error, theirs, onSave, onMine, onClose } = props
  const { description, rules, policy } = kind
  const [fourEyes, setFourEyes] = useState(policy.fourEyes)
  const [approvers, setApprovers] = useState(policy.approvers)
  const [advised, setAdvised] = useState<readonly string[]>(policy.advised)
  const draft = { fourEyes, approvers, advised }
  const fixed = description.fourEyes === 'always'
  if (theirs !== null) {
    return (
      <Dialog isOpen title={m.documents_policy_title({ tenant: tenantName })} onClose={onClose}>
        <ConflictChoice
          changes={policyChanges(rules, theirs, draft)}
          busy={busy}
          onMine={() => onMine(draft)}
          onTheirs={onClose}
        />
      </Dialog>
    )
  }
  return (
    <Dialog
      isOpen
      title={m.documents_policy_title({ tenant: tenantName })}
      onClose={onClose}
      actions={
        <>
          <CancelButton />
          <Button variant="primary" busy={busy} onClick={() => onSave(draft)}>
            {m.action_save()}
          </Button>
        </>
      }
    >
      <Form onSubmit={(event) => event.preventDefault()}>
        {error !== undefined && <FormErrors errors={[{ field: null, text: error }]} />}
        {fixed ? (
          <p>{m.documents_policy_always()}</p>
        ) : (
          <Checkbox
            label={m.documents_policy_four_eyes()}
            hint={m.documents_policy_four_eyes_hint()}
            checked={fourEyes}
            onChange={(event) => setFourEyes(event.target.checked)}
          />
        )}
        {(fourEyes || fixed) && (
          <SelectField
            label={m.documents_policy_approvers()}
            width="short"
            value={String(approvers)}
            options={['1', '2', '3'].map((value) => ({ value, label: value }))}
            onChange={(event) => setApprovers(Number(event.target.value))}
          />
        )}
        {rules.length > 0 && (
          <fieldset className="vw-radio-group">
            <legend className="vw-label">{m.documents_policy_rules()}</legend>
            <span className="vw-hint">{m.documents_policy_rules_hint()}</span>
            {rules.map(({ rule, words }) => (
              <Checkbox
                key={rule}
                label={inLanguage(words)}
                checked={advised.includes(rule)}
                onChange={(event) =>
                  setAdvised(event.target.checked ? [...advised, rule] : advised.filter((one) => one !== rule))
                }
              />
            ))}
          </fieldset>
        )}
      </Form>
    </Dialog>
  )
}

function policyChanges(rules: KindOverview['rules'], before: PolicyDraft, after: PolicyDraft): Change[] {
  const eyes = ({ fourEyes, approvers }: PolicyDraft) => (fourEyes ? String(approvers) : m.documents_policy_nobody())
  return [
    { label: m.documents_policy_conflict_eyes(), before: eyes(before), after: eyes(after) },
    {
      label: m.documents_policy_conflict_rules(),
      before: advisedNames(rules, before.advised),
      after: advisedNames(rules, after.advised),
    },
  ]
}
