import { m } from '@vliegwiel/i18n'
import { Section, TextField } from '@vliegwiel/ui'
import { inLanguage } from '../../blocks/kinds.ts'
import type { EnvironmentQuestion } from './environment.ts'

interface EnvironmentFieldsProps {
  questions: readonly EnvironmentQuestion[]
  typed: ReadonlyMap<string, string>
  onType: (value: string, typed: string) => void
}

/** Names and phone numbers of the bundle, each with what it will be here. */
export function EnvironmentFields({ questions, typed, onType }: EnvironmentFieldsProps) {
  return (
    <Section title={m.bundles_environment_title()} note={m.bundles_environment_note()}>
      <div className="vw-form">
        {questions.map(({ value, label, here, places }) => (
          <TextField
            key={value}
            label={inLanguage(label)}
            hint={[
              m.bundles_environment_in_bundle({ value }),
              ...(here === null ? [] : [m.bundles_environment_here({ value: here })]),
              ...(places > 1 ? [m.bundles_environment_places({ count: places })] : []),
            ].join(' · ')}
            maxLength={300}
            autoComplete="off"
            value={typed.get(value) ?? here ?? value}
            onChange={(event) => onType(value, event.target.value)}
          />
        ))}
      </div>
    </Section>
  )
}
