import './calculator.css'
import { useQuery } from '@tanstack/react-query'
import { m } from '@vliegwiel/i18n'
import { LoadingRows, PageHeader } from '@vliegwiel/ui'
import { address } from '../../app/address/address.ts'
import { useSlug, useTenantApi } from '../../app/api/api.ts'
import { problemOf } from '../../app/api/problem.ts'
import { ProblemState } from '../../app/errors/screen-error.tsx'
import { useMay } from '../../app/session/me.ts'
import { documentAddress } from '../../versions/document-path.ts'
import { CalculatorView } from './calculator-view.tsx'
import { rulesOf } from './reckon.ts'
import { SaveExample } from './save-example.tsx'

/** The calculator for professionals. Only the rules come from the API; what is typed goes nowhere. */
export function CalculatorPage() {
  const slug = useSlug()
  const may = useMay()
  const published = useQuery(useTenantApi().benefits.readRules.queryOptions({}))
  if (published.error !== null)
    return <ProblemState problem={problemOf(published.error)} onRetry={() => void published.refetch()} />
  if (published.data === undefined)
    return (
      <>
        <PageHeader title={m.calculator_title()} />
        <LoadingRows rows={8} />
      </>
    )
  const rules = rulesOf(published.data)
  return (
    <CalculatorView
      published={published.data}
      rulesHref={documentAddress(slug, { kind: 'benefit-rules', key: 'regels' })}
      settingsHref={address('/$slug/instellingen', { slug })}
      mayWrite={may('document:write')}
      example={(question, outcome, close) =>
        rules && <SaveExample question={question} outcome={outcome} rules={rules} onClose={close} />
      }
    />
  )
}
