import { m } from '@vliegwiel/i18n'
import { Banner, EmptyState, SelectField, Section } from '@vliegwiel/ui'
import Sheet from 'lucide-react/icons/sheet'
import { inLanguage } from '../../blocks/kinds.ts'
import { FileDrop, type SentFile } from './file-drop.tsx'
import type { Target } from './run-words.ts'

interface ImportStartProps {
  targets: readonly Target[]
  /** From the address, or the first. */
  target: string | undefined
  place: string | undefined
  busy: boolean
  problem: string | null
  onChoose: (choice: { doel: string; plek: string | undefined }) => void
  onTake: (target: Target, place: string | null, file: SentFile) => void
  onFail: (text: string) => void
}

/** What is imported, where the rows go, and the file. */
export function ImportStart(props: ImportStartProps) {
  const { targets, busy, problem, onChoose, onTake, onFail } = props
  const target = targets.find(({ word }) => word === props.target) ?? targets[0]
  if (target === undefined) {
    return <EmptyState icon={Sheet} title={m.imports_no_targets_title()} text={m.imports_no_targets_text()} />
  }
  const { places } = target
  const place = places?.find(({ key }) => key === props.place) ?? (places?.length === 1 ? places[0] : undefined)
  const noPlace = places?.length === 0
  const refusal = noPlace
    ? m.imports_no_places()
    : places !== null && !place
      ? m.imports_choose_place_first()
      : undefined
  return (
    <Section title={m.imports_start()}>
      <div className="vw-form">
        {problem !== null && <Banner tone="bad">{problem}</Banner>}
        <SelectField
          label={m.imports_target()}
          hint={inLanguage(target.explanation)}
          value={target.word}
          options={targets.map(({ word, title }) => ({ value: word, label: inLanguage(title) }))}
          onChange={(event) => onChoose({ doel: event.target.value, plek: undefined })}
        />
        {places !== null && !noPlace && (
          <SelectField
            label={m.imports_place()}
            value={place?.key ?? ''}
            options={[
              ...(place ? [] : [{ value: '', label: m.imports_place_choose() }]),
              ...places.map(({ key, label }) => ({ value: key, label })),
            ]}
            onChange={(event) => onChoose({ doel: target.word, plek: event.target.value || undefined })}
          />
        )}
        <FileDrop
          refusal={refusal}
          busy={busy}
          onTake={(file) => onTake(target, place?.key ?? null, file)}
          onFail={onFail}
        />
      </div>
    </Section>
  )
}
