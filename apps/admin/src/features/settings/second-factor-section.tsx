import { useQuery } from '@tanstack/react-query'
import { m } from '@vliegwiel/i18n'
import { Button, FormActions, Section, StatusChip } from '@vliegwiel/ui'
import { useTenantApi } from '../../app/api/api.ts'
import { useSave } from '../../app/api/use-save.ts'
import { FormProblem } from '../../app/errors/form-problem.tsx'

/** Who needs a second factor here: administrators always, everybody when the tenant says so. */
export function SecondFactorSection() {
  const api = useTenantApi()
  const rules = useQuery(api.providers.listProviders.queryOptions({}))
  const save = useSave(api.providers.requireSecondFactor.mutationOptions(), { say: m.account_saved() })
  if (rules.data === undefined) return null
  const { secondFactorForAll, version } = rules.data
  return (
    <Section title={m.settings_factor_title()}>
      <p className="vw-secondary">{m.settings_factor_text()}</p>
      <FormProblem problem={save.problem} />
      <p>
        <StatusChip tone={secondFactorForAll ? 'ok' : 'neutral'}>
          {secondFactorForAll ? m.settings_factor_all() : m.settings_factor_administrators()}
        </StatusChip>
      </p>
      <FormActions>
        <Button busy={save.busy} onClick={() => save.send({ required: !secondFactorForAll, version })}>
          {secondFactorForAll ? m.settings_factor_only_administrators() : m.settings_factor_ask_all()}
        </Button>
      </FormActions>
    </Section>
  )
}
