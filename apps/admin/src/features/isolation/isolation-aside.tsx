import { m } from '@vliegwiel/i18n'
import { CopyButton, DescriptionList, ProofList, Section } from '@vliegwiel/ui'
import Equal from 'lucide-react/icons/equal'
import type { Proof } from './parts.ts'

const limits: Readonly<Record<NonNullable<Proof['detail']['scope']>, () => string>> = {
  signed: m.isolation_limits_signed,
  setting: m.isolation_limits_setting,
  embedded: m.isolation_limits_embedded,
}

/** What an attempt looks like, whether the proof can be believed, what it does not show, and how to run it oneself. */
export function IsolationAside({
  tenantName: tenant,
  scope,
  demo,
}: {
  tenantName: string
  scope: Proof['detail']['scope']
  demo: boolean
}) {
  const answer = <b>“{m.errors_api_not_found()}”</b>
  return (
    <>
      <Section title={m.isolation_try_title()}>
        <div className="adm-attempt">
          <DescriptionList
            items={[
              { label: m.isolation_try_who(), value: m.isolation_try_who_value() },
              { label: m.isolation_try_asks(), value: m.isolation_try_asks_real({ tenant }) },
              { label: m.isolation_try_answer(), value: answer },
            ]}
          />
        </div>
        <div className="adm-attempt">
          <DescriptionList
            items={[
              { label: m.isolation_try_asks(), value: m.isolation_try_asks_made_up() },
              { label: m.isolation_try_answer(), value: answer },
            ]}
          />
        </div>
        <p className="adm-equal vw-secondary">
          <Equal size={18} aria-hidden="true" />
          {m.isolation_try_same()}
        </p>
      </Section>
      <Section title={m.isolation_broken_title()}>
        <p className="vw-secondary">{m.isolation_broken_text()}</p>
        <ProofList
          items={[
            { id: 'policy', text: m.isolation_broken_policy(), tone: 'ok' },
            { id: 'force', text: m.isolation_broken_force(), tone: 'ok' },
            { id: 'tenant', text: m.isolation_broken_tenant(), tone: 'ok' },
            { id: 'right', text: m.isolation_broken_right(), tone: 'ok' },
          ]}
        />
      </Section>
      <Section title={m.isolation_limits_title()}>
        {scope && <p className="vw-secondary">{limits[scope]()}</p>}
        <p className="vw-secondary">{m.isolation_limits_rest()}</p>
        {demo && <p className="vw-secondary">{m.isolation_limits_demo()}</p>}
      </Section>
      <Section title={m.isolation_self_title()} action={<CopyButton text="npm run vliegwiel -- isolation" />}>
        <p className="vw-secondary">{m.isolation_self_text()}</p>
        <pre>npm run vliegwiel -- isolation</pre>
      </Section>
    </>
  )
}
