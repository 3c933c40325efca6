import { m } from '@vliegwiel/i18n'
import { skipToken, useQuery } from '@tanstack/react-query'
import { Checkbox, RadioGroup, SelectField, TextArea, TextField } from '@vliegwiel/ui'
import { useState } from 'react'
import { useTenantApi } from '../../app/api/api.ts'
import { useSave } from '../../app/api/use-save.ts'
import { useMay } from '../../app/session/me.ts'
import { useToday } from '../../app/today.ts'
import type { OnClient } from './client-act.ts'
import { shortOf } from './client.ts'
import { FormDialog } from './form-dialog.tsx'

const parts = ['help', 'lead'] as const
const consents = ['spoken', 'written'] as const

/** Lets a partner help or lead with one client: which domains, why, with what consent, and until when. */
export function GrantDialog({ client, words, onClose }: OnClient) {
  const api = useTenantApi()
  const may = useMay()
  const today = useToday()
  const teams = useQuery(api.clients.listTeams.queryOptions(may('team:read') ? {} : skipToken))
  const [organisationId, setOrganisation] = useState('')
  const [part, setPart] = useState<(typeof parts)[number]>('help')
  const [domains, setDomains] = useState<readonly string[]>([])
  const [purpose, setPurpose] = useState('')
  const [consent, setConsent] = useState<(typeof consents)[number]>()
  const [from, setFrom] = useState<string>(today)
  const [until, setUntil] = useState('')
  const save = useSave(api.clients.grantPartner.mutationOptions(), {
    reads: [api.clients.pathKey()],
    say: m.clients_grant_saved(),
    onSaved: onClose,
  })
  const name = shortOf({ key: client.key, name: client.identity?.name ?? null })
  const missing =
    organisationId === ''
      ? m.clients_grant_missing_partner()
      : domains.length === 0
        ? m.clients_grant_missing_domain()
        : purpose.trim().length < 3
          ? m.clients_grant_missing_purpose()
          : consent === undefined
            ? m.clients_grant_missing_consent({ name })
            : until === ''
              ? m.clients_grant_missing_until()
              : undefined
  return (
    <FormDialog
      title={m.clients_grant_title({ name })}
      label={m.clients_grant_save()}
      busy={save.busy}
      problem={save.problem}
      missing={missing}
      onSend={() =>
        consent !== undefined &&
        save.send({
          clientId: client.clientId,
          organisationId,
          part,
          domains: [...domains],
          purpose: purpose.trim(),
          consent,
          consentOn: today,
          from,
          until,
        })
      }
      onClose={onClose}
    >
      <SelectField
        label={m.clients_grant_partner()}
        value={organisationId}
        options={[
          { value: '', label: m.clients_choose() },
          ...(teams.data?.organisations ?? []).map((one) => ({ value: one.organisationId, label: one.name })),
        ]}
        onChange={(event) => setOrganisation(event.target.value)}
      />
      <RadioGroup
        label={m.clients_grant_part()}
        name="part"
        value={part}
        options={[
          { value: 'help', label: m.clients_grant_help(), hint: m.clients_grant_help_hint() },
          { value: 'lead', label: m.clients_grant_lead(), hint: m.clients_grant_lead_hint() },
        ]}
        onChange={(value) => setPart(value === 'lead' ? 'lead' : 'help')}
      />
      <fieldset className="vw-radio-group">
        <legend className="vw-label">{m.clients_grant_domains()}</legend>
        <span className="vw-hint">{m.clients_sees_not()}</span>
        {(words.domains?.list ?? []).map(({ key, name: called }) => (
          <Checkbox
            key={key}
            label={called}
            checked={domains.includes(key)}
            onChange={(event) =>
              setDomains(event.target.checked ? [...domains, key] : domains.filter((one) => one !== key))
            }
          />
        ))}
      </fieldset>
      <TextArea
        label={m.clients_grant_purpose()}
        hint={m.clients_grant_purpose_hint()}
        value={purpose}
        maxLength={500}
        error={save.fieldError('purpose')}
        onChange={(event) => setPurpose(event.target.value)}
      />
      <RadioGroup
        label={m.clients_grant_consent({ name })}
        name="consent"
        value={consent}
        options={[
          { value: 'spoken', label: m.clients_grant_spoken() },
          { value: 'written', label: m.clients_grant_written() },
        ]}
        onChange={(value) => setConsent(consents.find((one) => one === value))}
      />
      <TextField
        label={m.clients_grant_from()}
        type="date"
        value={from}
        error={save.fieldError('from')}
        onChange={(event) => setFrom(event.target.value)}
      />
      <TextField
        label={m.clients_grant_until()}
        type="date"
        value={until}
        error={save.fieldError('until')}
        onChange={(event) => setUntil(event.target.value)}
      />
    </FormDialog>
  )
}
