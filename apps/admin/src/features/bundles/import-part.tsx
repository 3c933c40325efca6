import { m } from '@vliegwiel/i18n'
import { Banner, Button, EmptyState, LinkButton } from '@vliegwiel/ui'
import PackageCheck from 'lucide-react/icons/package-check'
import { useState } from 'react'
import { address } from '../../app/address/address.ts'
import { useMembership } from '../../app/session/me.ts'
import { FileIntake, type TakenFile } from './file-intake.tsx'
import { ImportPreview } from './import-preview.tsx'

type Step = { at: 'choose'; failed: string | null } | { at: 'look'; file: TakenFile } | { at: 'done'; drafts: number }

/** Taking over a bundle: choose it, see what it would change, and make drafts of it. */
export function ImportPart() {
  const { slug } = useMembership().tenant
  const [step, setStep] = useState<Step>({ at: 'choose', failed: null })
  const again = () => setStep({ at: 'choose', failed: null })
  if (step.at === 'look') {
    return <ImportPreview file={step.file} onDone={(drafts) => setStep({ at: 'done', drafts })} onAgain={again} />
  }
  if (step.at === 'done') {
    return (
      <EmptyState
        icon={PackageCheck}
        title={m.bundles_imported({ count: step.drafts })}
        text={m.bundles_imported_text()}
        action={
          <div className="adm-buttons">
            <LinkButton variant="primary" href={address('/$slug/nakijken', { slug })}>
              {m.bundles_to_review()}
            </LinkButton>
            <Button onClick={again}>{m.bundles_import_other()}</Button>
          </div>
        }
      />
    )
  }
  return (
    <>
      {step.failed !== null && <Banner tone="bad">{step.failed}</Banner>}
      <FileIntake
        onTake={(file) => setStep({ at: 'look', file })}
        onFail={(failed) => setStep({ at: 'choose', failed })}
      />
    </>
  )
}
