import './budgets.css'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { formatDate, m } from '@vliegwiel/i18n'
import { Button, LoadingRows, MenuButton, PageHeader, SyntheticLabel, useNavigate } from '@vliegwiel/ui'
import { ConfirmDialog } from '@vliegwiel/ui/dialog'
import { useState } from 'react'
import { address } from '../../app/address/address.ts'
import { useTenantApi } from '../../app/api/api.ts'
import { problemOf } from '../../app/api/problem.ts'
import { useSave } from '../../app/api/use-save.ts'
import { ProblemState } from '../../app/errors/screen-error.tsx'
import { useMay, useMembership } from '../../app/session/me.ts'
import { draftOfCase } from './case-draft.ts'
import { caseInputOf, computeScenario } from './scenario.ts'
import { ComputedView, ScenarioForm } from './scenario-form.tsx'
import { scenarioFile } from './scenario-file.ts'
import { ShareButton } from './share-button.tsx'

/** A kept computation, by the link that it is shared with: it opens to be read, and is computed anew. */
export function ScenarioPage() {
  const { slug } = useMembership().tenant
  const { scenario: scenarioId } = useParams({ strict: false }) as { scenario: string }
  const may = useMay()
  const api = useTenantApi()
  const go = useNavigate()
  const [mode, setMode] = useState<'read' | 'edit' | 'remove'>('read')
  const shown = useQuery(api.budgets.showScenario.queryOptions({ scenarioId }))
  const change = useSave(api.budgets.changeScenario.mutationOptions(), {
    say: m.cases_saved(),
    onSaved: () => setMode('read'),
  })
  const remove = useSave(api.budgets.removeScenario.mutationOptions(), {
    say: m.cases_removed(),
    reads: [api.budgets.listScenarios.pathKey()],
    onSaved: () => go(address('/$slug/wat-als', { slug })),
  })
  if (shown.isError) return <ProblemState problem={problemOf(shown.error)} onRetry={() => void shown.refetch()} />
  if (shown.data === undefined) return <LoadingRows rows={8} />
  const { name, scenario, synthetic, by, changedAt, version } = shown.data
  const computed = computeScenario(scenario)
  const mayWrite = may('calculation:write')
  const typeable = scenario.kind === 'caseload' || draftOfCase(caseInputOf(scenario.input)) !== null
  return (
    <>
      <PageHeader
        title={name}
        state={synthetic ? <SyntheticLabel /> : undefined}
        sentence={m.cases_kept_by({ name: by, day: formatDate(changedAt.slice(0, 10), 'long') })}
        actions={
          <>
            <ShareButton
              label={m.cases_share()}
              path={address('/$slug/wat-als/$scenario', { slug, scenario: scenarioId })}
            />
            {computed !== null && (
              <Button onClick={() => void scenarioFile(name, computed)}>{m.budgets_download_formulas()}</Button>
            )}
            {mayWrite && mode !== 'edit' && (
              <>
                <Button disabledReason={typeable ? undefined : m.cases_net_fixed()} onClick={() => setMode('edit')}>
                  {m.cases_edit()}
                </Button>
                <MenuButton
                  label={m.claims_actions({ name })}
                  items={[{ id: 'remove', label: m.cases_remove(), tone: 'bad', onSelect: () => setMode('remove') }]}
                />
              </>
            )}
          </>
        }
      />
      {mode === 'edit' ? (
        <ScenarioForm
          kind={scenario.kind}
          kept={{ name, scenario, synthetic }}
          busy={change.busy}
          problem={change.problem?.text ?? null}
          onSave={(given) => change.send({ scenarioId, version, name: given.name, scenario: given.scenario })}
          onStop={() => setMode('read')}
        />
      ) : (
        computed !== null && <ComputedView computed={computed} file={m.cases_file()} />
      )}
      {mode === 'remove' && (
        <ConfirmDialog
          isOpen
          title={m.cases_remove_title({ name })}
          consequences={[m.cases_remove_text()]}
          confirmLabel={m.cases_remove()}
          tone="danger"
          busy={remove.busy}
          error={remove.problem?.text}
          onConfirm={() => remove.send({ scenarioId, version })}
          onClose={() => setMode('read')}
        />
      )}
    </>
  )
}
