import { formatDate, m } from '@vliegwiel/i18n'
import { Banner, Link, Section, SelectField, SyntheticLabel } from '@vliegwiel/ui'
import type { CouncilPart } from './council-lines.ts'

export interface CouncilViewProps {
  readonly parts: readonly CouncilPart[]
  readonly day: string
  /** The mark of what stands here now; null as long as it is computed, or where it cannot be. */
  readonly mark: string | null
  /** The mark that the link carries; undefined: the page was opened without one. */
  readonly shared?: string | undefined
  /** The address that computes this page again: within the console, and as it stands on paper. */
  readonly address: string
  readonly link: string
}

/** What a council reads: sentences with a source each, and how to check them. */
export function CouncilView({ parts, day, mark, shared, address, link }: CouncilViewProps) {
  return (
    <article className="vw-council vw-stack">
      {shared !== undefined && mark !== null && (
        <Banner tone={shared === mark ? 'info' : 'warn'}>
          {shared === mark ? m.council_verify_same() : m.council_verify_other()}
        </Banner>
      )}
      {parts.map(({ id, title, synthetic, lines }) => (
        <Section key={id} title={title} note={synthetic ? <SyntheticLabel /> : undefined}>
          {synthetic && <p>{m.council_synthetic()}</p>}
          <ul className="vw-council-lines">
            {lines.map(({ text, source }) => (
              <li key={text}>
                {text} <span className="vw-secondary">{m.council_source({ source })}</span>
              </li>
            ))}
          </ul>
        </Section>
      ))}
      <Section title={m.council_gross()}>
        <p>{m.council_gross_text()}</p>
      </Section>
      <Section title={m.council_verify()}>
        <p>{m.council_verify_text({ day: formatDate(day, 'long') })}</p>
        <p>
          <Link href={address}>{link}</Link>
        </p>
        {mark !== null && <p>{m.council_verify_mark({ mark })}</p>}
        <p className="vw-secondary">{m.council_verify_who()}</p>
      </Section>
    </article>
  )
}

interface CouncilChoiceProps {
  readonly plans: readonly { readonly planId: string; readonly name: string }[]
  readonly scenarios: readonly { readonly scenarioId: string; readonly name: string }[]
  readonly plan: string | undefined
  readonly scenario: string | undefined
  readonly onChange: (choice: { readonly plan?: string | undefined; readonly scenario?: string | undefined }) => void
}

/** Which plan and which computation are on it; not on paper. */
export function CouncilChoice({ plans, scenarios, plan, scenario, onChange }: CouncilChoiceProps) {
  return (
    <div className="vw-ledger-tools vw-council-choice">
      <SelectField
        label={m.council_plan()}
        value={plan ?? ''}
        options={[
          { value: '', label: m.council_plan_none() },
          ...plans.map(({ planId, name }) => ({ value: planId, label: name })),
        ]}
        onChange={(event) => onChange({ plan: event.target.value || undefined, scenario })}
      />
      <SelectField
        label={m.council_scenario()}
        value={scenario ?? ''}
        options={[
          { value: '', label: m.council_scenario_none() },
          ...scenarios.map(({ scenarioId, name }) => ({ value: scenarioId, label: name })),
        ]}
        onChange={(event) => onChange({ plan, scenario: event.target.value || undefined })}
      />
    </div>
  )
}
