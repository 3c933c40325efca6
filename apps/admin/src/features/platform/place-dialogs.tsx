import { skipToken, useQuery } from '@tanstack/react-query'
import { m } from '@vliegwiel/i18n'
import { Button, Form, RadioGroup, TextField, useToasts } from '@vliegwiel/ui'
import { CancelButton, ConfirmDialog, Dialog } from '@vliegwiel/ui/dialog'
import { DemoInvitation } from './demo-invitation.tsx'
import { useState } from 'react'
import { apiOf } from '../../app/api/api.ts'
import { useSave } from '../../app/api/use-save.ts'
import { kindNames, type Place } from '../../tree/tenant-tree.tsx'
import { ArchiveDialog } from './archive-dialog.tsx'
import { CreateDialog } from './create-dialog.tsx'
import { MoveImpact } from './move-impact.tsx'
import { refusalOf } from './placement.ts'

export type PlaceAct = { kind: 'create' } | { kind: 'rename' | 'move' | 'suspend' | 'archive'; place: Place }

export interface PlaceDialogsProps {
  act: PlaceAct
  places: readonly Place[]
  chosenId: string | undefined
  onMade: (tenantId: string) => void
  onClose: () => void
}

const api = apiOf(null).platform

/** The dialog of the act that was chosen, tied to the API. */
export default function PlaceDialogs({ act, places, chosenId, onMade, onClose }: PlaceDialogsProps) {
  switch (act.kind) {
    case 'create':
      return <Create places={places} startParentId={chosenId} onMade={onMade} onClose={onClose} />
    case 'rename':
      return <Rename place={act.place} onClose={onClose} />
    case 'move':
      return <Move place={act.place} places={places} onClose={onClose} />
    case 'suspend':
      return <Suspend place={act.place} onClose={onClose} />
    case 'archive':
      return <ArchiveDialog place={act.place} places={places} onClose={onClose} />
  }
}

interface CreateProps {
  places: readonly Place[]
  startParentId: string | undefined
  onMade: (tenantId: string) => void
  onClose: () => void
}

function Create({ places, startParentId, onMade, onClose }: CreateProps) {
  const toasts = useToasts()
  const save = useSave(api.createTenant.mutationOptions())
  const [invitation, setInvitation] = useState<{ name: string; href: string } | null>(null)
  if (invitation !== null) return <DemoInvitation {...invitation} onClose={onClose} />
  return (
    <CreateDialog
      places={places}
      startParentId={startParentId}
      busy={save.busy}
      error={save.problem?.text}
      onCreate={(place) =>
        void save.sendAndWait(place).then((made) => {
          if (made === null) return
          toasts.show({ text: m.platform_created_invited({ name: place.name, slug: made.slug }) })
          onMade(made.tenantId)
          if (made.demoInvitation === null) onClose()
          else setInvitation({ name: place.name, href: made.demoInvitation })
        })
      }
      onClose={onClose}
    />
  )
}

function Rename({ place, onClose }: { place: Place; onClose: () => void }) {
  const toasts = useToasts()
  const [name, setName] = useState(place.name)
  const save = useSave(api.renameTenant.mutationOptions())
  const send = async (to: string, version: number, undo: boolean) => {
    const saved = await save.sendAndWait({ tenantId: place.tenantId, name: to, version })
    if (saved === null) return
    toasts.show({
      text: m.platform_renamed({ name: to }),
      undo: undo ? () => void send(place.name, saved.version, false) : undefined,
    })
    onClose()
  }
  const error = name.trim() === '' ? m.platform_error_name() : save.problem?.text
  return (
    <Dialog
      isOpen
      title={m.platform_rename_title({ name: place.name })}
      onClose={onClose}
      actions={
        <>
          <CancelButton />
          <Button variant="primary" busy={save.busy} onClick={() => void send(name.trim(), place.version, true)}>
            {m.action_save()}
          </Button>
        </>
      }
    >
      <Form
        onSubmit={(event) => {
          event.preventDefault()
          void send(name.trim(), place.version, true)
        }}
      >
        <TextField
          label={m.platform_create_name()}
          value={name}
          maxLength={120}
          error={error}
          onChange={(event) => setName(event.target.value)}
        />
      </Form>
    </Dialog>
  )
}

function Move({ place, places, onClose }: { place: Place; places: readonly Place[]; onClose: () => void }) {
  const toasts = useToasts()
  const [to, setTo] = useState(place.parentId ?? '')
  const save = useSave(api.moveTenant.mutationOptions())
  const impact = useQuery(
    api.previewMove.queryOptions(
      to === (place.parentId ?? '') ? skipToken : { tenantId: place.tenantId, parentId: to },
    ),
  )
  const nameOf = (id: string | null) => places.find(({ tenantId }) => tenantId === id)?.name ?? ''
  const send = async (parentId: string, version: number, undoTo: string | null) => {
    const saved = await save.sendAndWait({ tenantId: place.tenantId, parentId, version })
    if (saved === null) return
    toasts.show({
      text: m.platform_moved({ name: place.name, parent: nameOf(parentId) }),
      undo: undoTo === null ? undefined : () => void send(undoTo, saved.version, null),
    })
    onClose()
  }
  // What may be chosen first; the rest stays in sight with its reason.
  const options = places
    .filter((one) => one.tenantId !== place.tenantId)
    .map((one) => ({ one, refusal: refusalOf(place, one, places) }))
    .toSorted((a, b) => Number(a.refusal !== null) - Number(b.refusal !== null))
    .map(({ one, refusal }) => ({
      value: one.tenantId,
      label: `${one.name} (${kindNames[one.kind]()})`,
      hint: refusal ?? (one.tenantId === place.parentId ? m.platform_move_here() : undefined),
      disabled: refusal !== null,
    }))
  return (
    <Dialog
      isOpen
      title={m.platform_move_title({ name: place.name })}
      onClose={onClose}
      actions={
        <>
          <CancelButton />
          <Button
            variant="primary"
            busy={save.busy}
            disabledReason={to === (place.parentId ?? '') ? m.platform_error_parent() : undefined}
            onClick={() => void send(to, place.version, place.parentId)}
          >
            {m.platform_move()}
          </Button>
        </>
      }
    >
      <p>{m.platform_move_text()}</p>
      <RadioGroup
        label={m.platform_create_parent()}
        name="parent"
        options={options}
        value={to}
        error={save.problem?.text}
        onChange={setTo}
      />
      <div role="status">
        {impact.data !== undefined && (
          <MoveImpact impact={impact.data} name={place.name} from={nameOf(place.parentId)} to={nameOf(to)} />
        )}
      </div>
    </Dialog>
  )
}

function Suspend({ place, onClose }: { place: Place; onClose: () => void }) {
  const { name, tenantId, version } = place
  const save = useSave(api.suspendTenant.mutationOptions(), { say: m.platform_suspended({ name }), onSaved: onClose })
  return (
    <ConfirmDialog
      isOpen
      tone="danger"
      title={m.platform_suspend_title({ name })}
      consequences={[m.platform_suspend_out({ name }), m.platform_suspend_kept(), m.platform_suspend_back({ name })]}
      confirmLabel={m.platform_suspend()}
      busy={save.busy}
      error={save.problem?.text}
      onConfirm={() => save.send({ tenantId, version, suspended: true })}
      onClose={onClose}
    />
  )
}
