import { m } from '@vliegwiel/i18n'
import { Checkbox, Disclosure, Section, SelectField, SyntheticLabel, TextArea } from '@vliegwiel/ui'
import { firstContrast, type Chosen } from './chosen-pilots.ts'
import type { Published } from './pilot.ts'
import { monthsText } from './pilot-words.ts'

export interface ChoosePilotsProps {
  readonly published: readonly Published[]
  readonly chosen: readonly Chosen[]
  readonly words: string
  readonly onChoose: (chosen: readonly Chosen[]) => void
  readonly onWords: (words: string) => void
}

/** Which pilots, and of each which arm and which outcome. The first that was chosen is the measure. */
export function ChoosePilots({ published, chosen, words, onChoose, onWords }: ChoosePilotsProps) {
  const change = (id: string, part: Partial<Chosen>) =>
    onChoose(chosen.map((one) => (one.id === id ? { ...one, ...part } : one)))
  return (
    <Section title={m.pilots_compare_choose()} note={m.pilots_compare_first()}>
      <ul className="vw-choose-pilots">
        {published.map((one) => {
          const picked = chosen.find(({ id }) => id === one.id)
          const name = `${one.tenantName}: ${one.content.title}`
          return (
            <li key={one.id}>
              <span className="vw-choose-pilot">
                <Checkbox
                  label={name}
                  checked={picked !== undefined}
                  onChange={(event) =>
                    onChoose(
                      event.target.checked ? [...chosen, firstContrast(one)] : chosen.filter(({ id }) => id !== one.id),
                    )
                  }
                />
                {one.own && <span className="vw-secondary">{m.pilots_own()}</span>}
                {one.content.synthetic && <SyntheticLabel />}
              </span>
              {picked !== undefined && (
                <span className="vw-pilot-tools">
                  <SelectField
                    label={m.pilots_compare_arm({ name })}
                    labelHidden
                    value={picked.arm}
                    options={one.content.arms
                      .filter(({ role }) => role === 'help')
                      .map(({ key: value, name: label }) => ({ value, label }))}
                    onChange={(event) => change(one.id, { arm: event.target.value })}
                  />
                  <SelectField
                    label={m.pilots_compare_outcome({ name })}
                    labelHidden
                    value={picked.outcome}
                    options={one.content.outcomes.map(({ key: value, name: label, months }) => ({
                      value,
                      label: `${label}, ${monthsText(months)}`,
                    }))}
                    onChange={(event) => change(one.id, { outcome: event.target.value })}
                  />
                </span>
              )}
            </li>
          )
        })}
      </ul>
      <Disclosure title={m.pilots_crosswalk_title()}>
        <TextArea
          label={m.pilots_crosswalk_title()}
          labelHidden
          hint={m.pilots_crosswalk_hint()}
          value={words}
          onChange={(event) => onWords(event.target.value)}
        />
      </Disclosure>
    </Section>
  )
}
