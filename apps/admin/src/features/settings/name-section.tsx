import { useQuery } from '@tanstack/react-query'
import { m } from '@vliegwiel/i18n'
import { tenantName } from '@vliegwiel/tenants'
import { Button, Form, FormActions, TextField, useToasts } from '@vliegwiel/ui'
import { useState } from 'react'
import { useTenantApi } from '../../app/api/api.ts'
import { useSave } from '../../app/api/use-save.ts'
import { ConflictChoice } from '../../app/errors/conflict-choice.tsx'
import { useMembership } from '../../app/session/me.ts'

/** The name of the tenant; its address never changes. */
export function NameSection({ mayChange }: { mayChange: boolean }) {
  const api = useTenantApi()
  const toasts = useToasts()
  const { tenant } = useMembership()
  const tree = useQuery(api.tenants.showTree.queryOptions({}))
  const version = tree.data?.nodes.find((node) => node.tenantId === tenant.tenantId)?.version
  const [name, setName] = useState<string | null>(null)
  const [startVersion, setStartVersion] = useState(1)
  const save = useSave(api.tenants.renameTenant.mutationOptions())
  const close = () => {
    setName(null)
    save.reset()
  }
  const send = async (to: string, on: number) => {
    const before = tenant.name
    const saved = await save.sendAndWait({ name: to, version: on })
    if (saved === null) return
    close()
    toasts.show({ text: m.settings_name_saved({ name: to }), undo: () => void send(before, saved.version) })
  }
  const found = save.problem?.params['name']
  const nameNow = typeof found === 'string' ? found : tenant.name
  const error = name !== null && !tenantName.safeParse(name).success ? m.settings_error_required() : undefined
  return (
    <div className="adm-setting" data-editing={name !== null}>
      <div>
        <h3>{m.settings_name()}</h3>
        <span className="adm-setting-source">{m.settings_name_address({ slug: tenant.slug })}</span>
      </div>
      {name === null ? (
        <>
          <div className="adm-setting-value">{tenant.name}</div>
          {mayChange && version !== undefined && (
            <Button
              size="small"
              aria-label={m.settings_edit_of({ name: m.settings_name().toLowerCase() })}
              onClick={() => {
                setName(tenant.name)
                setStartVersion(version)
              }}
            >
              {m.action_edit()}
            </Button>
          )}
        </>
      ) : save.conflict ? (
        <ConflictChoice
          changes={[{ label: m.settings_name(), before: nameNow, after: name }]}
          busy={save.busy}
          onMine={() => void send(name, Number(save.problem?.params['version'] ?? startVersion))}
          onTheirs={close}
        />
      ) : (
        <Form
          onSubmit={(event) => {
            event.preventDefault()
            if (error === undefined) void send(name.trim(), startVersion)
          }}
        >
          <TextField
            label={m.settings_name()}
            value={name}
            maxLength={120}
            error={error ?? save.problem?.text}
            onChange={(event) => setName(event.target.value)}
          />
          <FormActions>
            <Button type="submit" variant="primary" busy={save.busy}>
              {m.action_save()}
            </Button>
            <Button onClick={close}>{m.action_cancel()}</Button>
          </FormActions>
        </Form>
      )}
    </div>
  )
}
