import { m } from '@vliegwiel/i18n'
import { SelectField } from '@vliegwiel/ui'
import type { Words } from './client.ts'

interface DomainFieldProps {
  readonly words: Words
  readonly value: string | null
  readonly onChange: (domain: string | null) => void
  /** One must be chosen. */
  readonly required?: boolean
}

/** The life domain that something belongs to. */
export function DomainField({ words, value, onChange, required = false }: DomainFieldProps) {
  return (
    <SelectField
      label={m.clients_domain()}
      value={value ?? ''}
      options={[
        { value: '', label: required ? m.clients_choose() : m.clients_no_domain() },
        ...(words.domains?.list ?? []).map(({ key, name }) => ({ value: key, label: name })),
      ]}
      onChange={(event) => onChange(event.target.value || null)}
    />
  )
}
