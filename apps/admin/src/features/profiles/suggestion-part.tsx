import { getLanguage, m } from '@vliegwiel/i18n'
import { conditionWords, type ProfileSet, valueWords } from '@vliegwiel/clients/kinds'
import type { Reason, Suggestion, Verdict } from '@vliegwiel/clients/suggestion'
import { Disclosure, Section, StatusChip, type Tone } from '@vliegwiel/ui'
import X from 'lucide-react/icons/x'

const tones: Readonly<Record<Verdict, Tone>> = { fits: 'ok', misses: 'warn', unknown: 'neutral' }
const verdictText = { fits: m.profiles_fits, misses: m.profiles_misses, unknown: m.profiles_unknown }

interface SuggestionPartProps {
  set: ProfileSet
  suggestion: Suggestion
}

/** What the rules suggest, with every condition. It decides nothing, and says so. */
export function SuggestionPart({ set, suggestion }: SuggestionPartProps) {
  const profile = set.profiles.find(({ key }) => key === suggestion.profile)
  const name = (key: string) => set.profiles.find((one) => one.key === key)?.name ?? key
  const asked = suggestion.ask.map((key) => set.table.characteristics.find((one) => one.key === key)?.name ?? key)
  return (
    <div role="status">
      <Section title={profile === undefined ? nothing(suggestion) : m.profiles_suggested({ name: profile.name })}>
        <p className="vw-secondary">{m.profiles_person_decides()}</p>
        {profile !== undefined && <p>{profile.description}</p>}
        {suggestion.rule !== null && <p>{m.profiles_because({ rule: set.ruleNames.get(suggestion.rule) ?? '' })}</p>}
        <Reasons set={set} reasons={suggestion.reasons} />
        {asked.length > 0 && <p>{m.profiles_ask({ names: asked.join(', ') })}</p>}
        {suggestion.others.length > 0 && (
          <Disclosure title={m.profiles_others()}>
            {suggestion.others.map(({ profile: key, reasons }) => (
              <div key={key} className="profiles-other">
                <h3>{name(key)}</h3>
                <Reasons set={set} reasons={reasons.filter(({ verdict }) => verdict !== 'fits')} />
              </div>
            ))}
          </Disclosure>
        )}
      </Section>
    </div>
  )
}

function nothing({ outcome }: Suggestion): string {
  if (outcome === 'open') return m.profiles_open()
  return outcome === 'several' ? m.profiles_several() : m.profiles_none()
}

function Reasons({ set, reasons }: { set: ProfileSet; reasons: readonly Reason[] }) {
  const language = getLanguage()
  return (
    <ul className="profiles-reasons">
      {reasons.map(({ condition, verdict, value }, at) => {
        const characteristic = set.table.characteristics.find(({ key }) => key === condition.characteristic)
        const unit = set.origins.find(({ key }) => key === condition.characteristic)?.unitName ?? null
        return (
          <li key={`${condition.characteristic} ${at}`}>
            <StatusChip tone={tones[verdict]} look="text" icon={verdict === 'misses' ? X : undefined}>
              {verdictText[verdict]()}
            </StatusChip>
            <span>
              {conditionWords(condition, characteristic, unit)[language]}
              <span className="vw-secondary profiles-known">
                {m.profiles_known({ value: valueWords(value, unit)[language] })}
                {condition.use === 'shown' && ` · ${m.profiles_shown_only()}`}
              </span>
            </span>
          </li>
        )
      })}
    </ul>
  )
}
