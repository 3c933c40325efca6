import { getLanguage, m } from '@vliegwiel/i18n'
import { type ProfileSet, valueWords } from '@vliegwiel/clients/kinds'
import { type PreparedTable, suggest } from '@vliegwiel/clients/suggestion'
import { NumberField, Section, SelectField, WithAside } from '@vliegwiel/ui'
import { type Known, knownOf, personIn } from './person-in-address.ts'
import { SuggestionPart } from './suggestion-part.tsx'

interface TesterViewProps {
  set: ProfileSet
  table: PreparedTable
  example: string | null
  known: Known
  onKnown: (known: Known, example: string | null) => void
}

/** Somebody made up, and what the rules say: which profile, why, what does not fit and what nobody knows. */
export function TesterView({ set, table, example, known, onKnown }: TesterViewProps) {
  const chosen = set.examples.find(({ id }) => id === example)
  const person = chosen === undefined ? known : knownOf(chosen.person)
  const suggestion = suggest(table, personIn(person, set))
  const change = (key: string, value: string) => onKnown({ ...person, [key]: value }, null)
  return (
    <WithAside asideLabel={m.profiles_tester_outcome()} aside={<SuggestionPart set={set} suggestion={suggestion} />}>
      <Section title={m.profiles_tester_person()} note={m.profiles_tester_made_up()}>
        <div className="profiles-fields">
          <SelectField
            label={m.profiles_tester_example()}
            value={chosen?.id ?? ''}
            onChange={(event) => {
              const next = set.examples.find(({ id }) => id === event.target.value)
              onKnown(next === undefined ? {} : knownOf(next.person), next?.id ?? null)
            }}
            options={[
              { value: '', label: m.profiles_tester_own() },
              ...set.examples.map(({ id, title }) => ({ value: id, label: title })),
            ]}
          />
          {set.table.characteristics.map((characteristic) => {
            const value = person[characteristic.key] ?? ''
            const unit = set.origins.find(({ key }) => key === characteristic.key)?.unitName ?? undefined
            const impossible = suggestion.impossible.includes(characteristic.key)
            return characteristic.kind === 'number' ? (
              <NumberField
                key={characteristic.key}
                label={characteristic.name}
                hint={m.profiles_tester_scale({
                  least: String(characteristic.least),
                  most: String(characteristic.most),
                })}
                error={impossible ? m.profiles_tester_impossible() : undefined}
                suffix={unit}
                value={value}
                onChange={(event) => change(characteristic.key, event.target.value)}
              />
            ) : (
              <SelectField
                key={characteristic.key}
                label={characteristic.name}
                error={impossible ? m.profiles_tester_impossible() : undefined}
                value={value}
                onChange={(event) => change(characteristic.key, event.target.value)}
                options={[
                  { value: '', label: m.profiles_unknown() },
                  ...characteristic.options.map((option) => ({
                    value: option,
                    label: valueWords(option, null)[getLanguage()],
                  })),
                ]}
              />
            )
          })}
        </div>
      </Section>
    </WithAside>
  )
}
