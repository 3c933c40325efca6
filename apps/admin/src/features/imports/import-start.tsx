import { m } from '@vliegwiel/i18n'
import { Banner, EmptyState, SelectField, Section } from '@vliegwiel/ui'
import Sheet from 'lucide-react/icons/sheet'
import { inLanguage } from '../../blocks/kinds.ts'
import { FileDrop } from './file-drop.tsx'
import type { Target } from './run-words.ts'
import { SendingBar } from './sending-bar.tsx'

interface ImportStartProps {
  targets: readonly Target[]
  /** From the address, or the first. */
  target: string | undefined
  destination: string | undefined
  /** How much of a file is on its way in; null: none is. */
  sent: { readonly done: number; readonly total: number } | null
  problem: string | null
  onChoose: (choice: { doel: string; plek: string | undefined }) => void
  onTake: (target: Target, destination: string | null, file: File) => void
  onFail: (text: string) => void
}

/** What is imported, where the rows go, and the file. */
export function ImportStart(props: ImportStartProps) {
  const { targets, sent, problem, onChoose, onTake, onFail } = props
  const target = targets.find(({ word }) => word === props.target) ?? targets[0]
  if (target === undefined) {
    return <EmptyState icon={Sheet} title={m.imports_no_targets_title()} text={m.imports_no_targets_text()} />
  }
  const { destinations } = target
  const destination =
    destinations?.find(({ key }) => key === props.destination) ??
    (destinations?.length === 1 ? destinations[0] : undefined)
  const noDestination = destinations?.length === 0
  const refusal = noDestination
    ? m.imports_no_places()
    : destinations !== null && !destination
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
        {destinations !== null && !noDestination && (
          <SelectField
            label={m.imports_place()}
            value={destination?.key ?? ''}
            options={[
              ...(destination ? [] : [{ value: '', label: m.imports_place_choose() }]),
              ...destinations.map(({ key, label }) => ({ value: key, label })),
            ]}
            onChange={(event) => onChoose({ doel: target.word, plek: event.target.value || undefined })}
          />
        )}
        <FileDrop
          refusal={refusal}
          busy={sent !== null}
          onTake={(file) => onTake(target, destination?.key ?? null, file)}
          onFail={onFail}
        />
        <SendingBar sent={sent} />
      </div>
    </Section>
  )
}
