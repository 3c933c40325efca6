import type { RouterOutputs } from '@vliegwiel/api'
import { m } from '@vliegwiel/i18n'
import { Button, ProofList, RadioGroup, Section } from '@vliegwiel/ui'
import Download from 'lucide-react/icons/download'
import { nameOf } from './export-choice.tsx'

type Contents = RouterOutputs['bundles']['previewExport']
export const licences = ['CC-BY-4.0', 'CC0-1.0', 'EUPL-1.2'] as const
export type Licence = (typeof licences)[number]

const licenceNames: Readonly<Record<Licence, () => string>> = {
  'CC-BY-4.0': m.bundles_licence_by,
  'CC0-1.0': m.bundles_licence_zero,
  'EUPL-1.2': m.bundles_licence_eupl,
}

interface ExportContentsProps {
  /** undefined: nothing was chosen, or it is still being looked up. */
  contents: Contents | undefined
  licence: Licence
  busy: boolean
  refusal: string | undefined
  onLicence: (licence: Licence) => void
  onDownload: () => void
}

/** What the bundle will hold, what comes along and what is missing; its terms; and the file. */
export function ExportContents({ contents, licence, busy, refusal, onLicence, onDownload }: ExportContentsProps) {
  return (
    <>
      <Section title={m.bundles_export_holds()}>
        {contents === undefined ? (
          <p className="vw-muted">{m.bundles_export_choose()}</p>
        ) : (
          <ProofList
            items={[
              ...contents.documents.map((one) => ({
                id: nameOf(one),
                text: one.title,
                tone: 'ok' as const,
                detail: one.chosen ? undefined : m.bundles_export_needed(),
              })),
              ...contents.missing.map((one) => ({
                id: `missing-${nameOf(one)}`,
                text: m.bundles_export_missing({ name: nameOf(one) }),
                tone: 'warn' as const,
              })),
            ]}
          />
        )}
      </Section>
      <Section title={m.bundles_export_licence()}>
        <RadioGroup
          label={m.bundles_export_licence_choice()}
          hint={m.bundles_export_licence_hint()}
          name="licence"
          value={licence}
          options={licences.map((value) => ({ value, label: licenceNames[value]() }))}
          onChange={(value) => onLicence(licences.find((one) => one === value) ?? 'CC-BY-4.0')}
        />
        <div className="adm-buttons">
          <Button variant="primary" icon={Download} busy={busy} disabledReason={refusal} onClick={onDownload}>
            {m.bundles_export_do()}
          </Button>
        </div>
      </Section>
    </>
  )
}
