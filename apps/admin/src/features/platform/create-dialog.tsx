import { emailKey } from '@vliegwiel/auth'
import { m } from '@vliegwiel/i18n'
import { placementProblem, slugOf, tenantKinds, tenantName, tenantSlug } from '@vliegwiel/tenants'
import { Button, Form, FormErrors, SelectField, TextField } from '@vliegwiel/ui'
import { CancelButton, Dialog } from '@vliegwiel/ui/dialog'
import { useId, useState } from 'react'
import { kindNames, type Place } from '../../tree/tenant-tree.tsx'
import { asNode } from './placement.ts'

export interface NewPlace {
  name: string
  kind: Place['kind']
  parentId: string
  slug: string
  administratorEmail?: string
}

interface CreateDialogProps {
  places: readonly Place[]
  /** Chosen in the tree when the dialog opened. */
  startParentId: string | undefined
  busy: boolean
  /** The API's refusal, and whether it is about the address. */
  error?: string | undefined
  onCreate: (place: NewPlace) => void
  onClose: () => void
}

/** A new place in the tree with its first administrator: a name is enough to begin, the rest follows from it. */
export function CreateDialog({ places, startParentId, busy, error, onCreate, onClose }: CreateDialogProps) {
  const id = useId()
  const [name, setName] = useState('')
  const [kind, setKind] = useState<Place['kind']>('municipality')
  const [parentId, setParentId] = useState<string>()
  const [slug, setSlug] = useState<string | null>(null)
  const [email, setEmail] = useState('')
  const [tried, setTried] = useState(false)

  const parents = places.filter((place) => placementProblem({ kind }, asNode(place, places)) === null)
  const parent =
    parents.find((place) => place.tenantId === (parentId ?? startParentId)) ??
    parents.find((place) => place.kind !== 'national') ??
    parents[0]
  const address = slug ?? slugOf(name)
  const wrong = {
    name: tenantName.safeParse(name).success ? undefined : m.platform_error_name(),
    slug: !tenantSlug.safeParse(address).success
      ? m.platform_error_slug()
      : places.some((place) => place.slug === address)
        ? m.platform_error_slug_taken()
        : undefined,
    parent: parent === undefined ? m.platform_error_parent() : undefined,
    email: emailKey(email) === null ? m.platform_error_email() : undefined,
  }
  const errors = Object.entries(wrong).flatMap(([field, text]) =>
    text === undefined ? [] : [{ field: `${id}-${field}`, text }],
  )
  const create = () => {
    setTried(true)
    if (errors.length > 0 || parent === undefined) return
    onCreate({ name: name.trim(), kind, parentId: parent.tenantId, slug: address, administratorEmail: email.trim() })
  }
  const shown = (field: keyof typeof wrong) => (tried ? wrong[field] : undefined)
  return (
    <Dialog
      isOpen
      title={m.platform_create_title()}
      onClose={onClose}
      actions={
        <>
          <CancelButton />
          <Button variant="primary" busy={busy} onClick={create}>
            {m.platform_create_do()}
          </Button>
        </>
      }
    >
      <Form
        onSubmit={(event) => {
          event.preventDefault()
          create()
        }}
      >
        <FormErrors
          errors={[...(tried ? errors : []), ...(error === undefined ? [] : [{ field: null, text: error }])]}
        />
        <TextField
          id={`${id}-name`}
          label={m.platform_create_name()}
          value={name}
          maxLength={120}
          error={shown('name')}
          onChange={(event) => setName(event.target.value)}
        />
        <SelectField
          label={m.platform_create_kind()}
          value={kind}
          options={tenantKinds.slice(1).map((one) => ({ value: one, label: kindNames[one]() }))}
          onChange={(event) => setKind(tenantKinds.find((one) => one === event.target.value) ?? 'municipality')}
        />
        <SelectField
          id={`${id}-parent`}
          label={m.platform_create_parent()}
          value={parent?.tenantId ?? ''}
          options={parents.map((one) => ({ value: one.tenantId, label: `${one.name} (${kindNames[one.kind]()})` }))}
          error={shown('parent')}
          onChange={(event) => setParentId(event.target.value)}
        />
        <TextField
          id={`${id}-slug`}
          label={m.platform_create_slug()}
          hint={m.platform_create_slug_hint()}
          value={address}
          maxLength={60}
          error={shown('slug') ?? (slug === null && address === '' ? undefined : wrong.slug)}
          onChange={(event) => setSlug(event.target.value)}
        />
        <TextField
          id={`${id}-email`}
          label={m.platform_create_email()}
          hint={m.platform_create_email_hint()}
          type="email"
          autoComplete="off"
          value={email}
          error={shown('email')}
          onChange={(event) => setEmail(event.target.value)}
        />
      </Form>
    </Dialog>
  )
}
