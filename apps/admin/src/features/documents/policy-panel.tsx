import { m } from '@vliegwiel/i18n'
import { Button, Section } from '@vliegwiel/ui'
import ShieldCheck from 'lucide-react/icons/shield-check'
import ShieldOff from 'lucide-react/icons/shield-off'
import { inLanguage } from '../../blocks/kinds.ts'
import { inSentence } from '../../words/in-sentence.ts'
import type { KindOverview } from './document-line.ts'

interface PolicyPanelProps {
  tenantName: string
  kind: KindOverview
  maySetPolicy: boolean
  onEdit: () => void
}

/** How this tenant guards a kind, as sentences; an administrator may change it. */
export function PolicyPanel({ tenantName, kind, maySetPolicy, onEdit }: PolicyPanelProps) {
  const { policy } = kind
  const Icon = policy.fourEyes ? ShieldCheck : ShieldOff
  return (
    <Section
      title={m.documents_policy_title({ tenant: tenantName })}
      action={
        maySetPolicy && (
          <Button size="small" onClick={onEdit}>
            {m.documents_policy_edit()}
          </Button>
        )
      }
    >
      <ul className="adm-policy">
        <li>
          <Icon size={18} aria-hidden="true" />
          {eyesText(policy)}
        </li>
        <li>{advisedText(kind)}</li>
        {!maySetPolicy && <li className="vw-muted">{m.documents_policy_no_right()}</li>}
      </ul>
    </Section>
  )
}

type Policy = Pick<KindOverview['policy'], 'fourEyes' | 'approvers' | 'advised'>

/** Whether others must look, and how many. */
export const eyesText = ({ fourEyes, approvers }: Policy): string =>
  fourEyes ? m.documents_policy_eyes({ count: approvers }) : m.documents_policy_no_eyes()

/** Names of the rules that only give a tip here, with commas; empty when all of them hold. */
export const advisedNames = (rules: KindOverview['rules'], advised: readonly string[]): string =>
  rules
    .filter(({ rule }) => advised.includes(rule))
    .map(({ words }) => inSentence(inLanguage(words)))
    .join(', ')

function advisedText({ rules, policy }: KindOverview): string {
  const names = advisedNames(rules, policy.advised)
  return names === '' ? m.documents_policy_all_hold() : m.documents_policy_advised({ rules: names })
}
