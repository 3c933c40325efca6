import './calculator.css'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { m } from '@vliegwiel/i18n'
import { LoadingRows, PageHeader } from '@vliegwiel/ui'
import { useState } from 'react'
import { address } from '../../app/address/address.ts'
import { useSlug, useTenantApi } from '../../app/api/api.ts'
import { problemOf } from '../../app/api/problem.ts'
import { ProblemState } from '../../app/errors/screen-error.tsx'
import { useMay } from '../../app/session/me.ts'
import { useScreenSearch } from '../../lists/list-search.ts'
import { documentAddress } from '../../versions/document-path.ts'
import type { CalculatorDraft } from './calculator-draft.ts'
import { CalculatorView } from './calculator-view.tsx'
import { rulesOf } from './reckon.ts'
import { SaveExample } from './save-example.tsx'

/** The calculator for professionals. Only the rules come from the API; what is typed goes nowhere. */
export function CalculatorPage() {
  const slug = useSlug()
  const may = useMay()
  const { search, change } = useScreenSearch('/$slug/rekentool')
  const [typed, setTyped] = useState<Partial<CalculatorDraft>>({})
  const ask = { day: search.dag ?? null }
  const published = useQuery(useTenantApi().benefits.readRules.queryOptions(ask, { placeholderData: keepPreviousData }))
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
      typed={typed}
      onType={(patch) => setTyped((was) => ({ ...was, ...patch }))}
      onDay={(dag) => change({ dag })}
      example={(question, outcome, close) =>
        rules && <SaveExample question={question} outcome={outcome} rules={rules} onClose={close} />
      }
    />
  )
}
