import type { RouterOutputs } from '@vliegwiel/api'
import { m } from '@vliegwiel/i18n'
import { Section } from '@vliegwiel/ui'
import { KeyLine } from './key-line.tsx'

/** The variable in which an installation names whose bundles it takes. */
const setting = 'TRUSTED_BUNDLE_KEYS'

/** With which key bundles are signed here, what the other side does with it, and whose bundles are taken here. */
export function KeysView({ own, trusted }: RouterOutputs['bundles']['showKeys']) {
  return (
    <div className="vw-stack">
      <Section title={m.bundles_keys_own()} note={m.bundles_keys_own_note()}>
        <p>{m.bundles_keys_own_text()}</p>
        <KeyLine text={own} />
        <h3>{m.bundles_keys_steps()}</h3>
        <ol className="adm-key-steps">
          <li>{m.bundles_keys_step_copy()}</li>
          <li>{m.bundles_keys_step_set({ setting })}</li>
          <li>{m.bundles_keys_step_take()}</li>
        </ol>
      </Section>
      <Section title={m.bundles_keys_trusted()} note={m.bundles_keys_trusted_note({ setting })}>
        {trusted.length === 0 ? (
          <p className="vw-muted">{m.bundles_keys_trusted_none()}</p>
        ) : (
          <ul className="adm-keys" aria-label={m.bundles_keys_trusted()}>
            {trusted.map((key) => (
              <li key={key}>
                <KeyLine text={key} />
              </li>
            ))}
          </ul>
        )}
      </Section>
    </div>
  )
}
