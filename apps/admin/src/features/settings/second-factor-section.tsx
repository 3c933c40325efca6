import { useQuery } from '@tanstack/react-query'
import { m } from '@vliegwiel/i18n'
import type { ReactNode } from 'react'
import { Button, FormActions, LoadingRows, Section, StatusChip } from '@vliegwiel/ui'
import { useTenantApi } from '../../app/api/api.ts'
import { problemOf } from '../../app/api/problem.ts'
import { useSave } from '../../app/api/use-save.ts'
import { FormProblem } from '../../app/errors/form-problem.tsx'
import { ProblemState } from '../../app/errors/screen-error.tsx'

/** Who needs a second factor here: administrators always, everybody when the tenant says so. */
export function SecondFactorSection() {
  const api = useTenantApi()
  const rules = useQuery(api.providers.listProviders.queryOptions({}))
  const save = useSave(api.providers.requireSecondFactor.mutationOptions(), { say: m.account_saved() })
  if (rules.data === undefined)
    return rules.error === null ? (
      <LoadingRows rows={2} />
    ) : (
      <ProblemState problem={problemOf(rules.error)} onRetry={() => void rules.refetch()} />
    )
  const { secondFactorForAll, version } = rules.data
  return (
    <SecondFactorView
      forAll={secondFactorForAll}
      busy={save.busy}
      notice={<FormProblem problem={save.problem} />}
      onChange={(required) => save.send({ required, version })}
    />
  )
}

interface SecondFactorViewProps {
  forAll: boolean
  busy: boolean
  /** Why the last change was refused. */
  notice?: ReactNode
  onChange: (forAll: boolean) => void
}

export function SecondFactorView({ forAll, busy, notice, onChange }: SecondFactorViewProps) {
  return (
    <Section title={m.settings_factor_title()}>
      <p className="vw-secondary">{m.settings_factor_text()}</p>
      {notice}
      <p>
        <StatusChip tone={forAll ? 'ok' : 'neutral'}>
          {forAll ? m.settings_factor_all() : m.settings_factor_administrators()}
        </StatusChip>
      </p>
      <FormActions>
        <Button busy={busy} onClick={() => onChange(!forAll)}>
          {forAll ? m.settings_factor_only_administrators() : m.settings_factor_ask_all()}
        </Button>
      </FormActions>
    </Section>
  )
}
