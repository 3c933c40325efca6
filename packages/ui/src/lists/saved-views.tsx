import { m } from '@vliegwiel/i18n'
import Bookmark from 'lucide-react/icons/bookmark'
import { useState } from 'react'
import { Button } from '../actions/button.tsx'
import { MenuButton } from '../actions/menu-button.tsx'
import { PopoverButton } from '../actions/popover-button.tsx'
import { Checkbox } from '../forms/checkbox.tsx'
import { Form } from '../forms/form.tsx'
import { TextField } from '../forms/text-field.tsx'

export interface SavedView {
  id: string
  name: string
  shared: boolean
}

export interface SavedViewsProps {
  views: readonly SavedView[]
  /** Null for "everything". */
  currentId: string | null
  /** The filters differ from the chosen view. */
  changed?: boolean | undefined
  onChoose: (id: string | null) => void
  onSave?: ((view: { name: string; shared: boolean }) => void) | undefined
  canShare?: boolean | undefined
}

/** Filters, order and columns under a name: your own, and those that colleagues share. */
export function SavedViews({ views, currentId, changed, onChoose, onSave, canShare }: SavedViewsProps) {
  const current = views.find((view) => view.id === currentId)
  const name = current?.name ?? m.table_view_all()
  return (
    <>
      <MenuButton
        label={m.table_views()}
        icon={Bookmark}
        size="small"
        items={[
          { id: '', label: m.table_view_all(), selected: currentId === null, onSelect: () => onChoose(null) },
          ...views.map((view) => ({
            id: view.id,
            label: view.name,
            detail: view.shared ? m.table_view_shared() : m.table_view_mine(),
            selected: view.id === currentId,
            onSelect: () => onChoose(view.id),
          })),
        ]}
      >
        {changed === true ? `${name} (${m.table_view_changed()})` : name}
      </MenuButton>
      {onSave !== undefined && (
        <PopoverButton label={m.table_view_save()} size="small" variant="quiet">
          {(close) => (
            <SaveForm
              canShare={canShare ?? false}
              onSave={(view) => {
                onSave(view)
                close()
              }}
            />
          )}
        </PopoverButton>
      )}
    </>
  )
}

function SaveForm({
  canShare,
  onSave,
}: {
  canShare: boolean
  onSave: (view: { name: string; shared: boolean }) => void
}) {
  const [name, setName] = useState('')
  const [shared, setShared] = useState(false)
  const save = (event: Pick<Event, 'preventDefault' | 'stopPropagation'>) => {
    event.preventDefault()
    // The panel stands in a portal; React would still hand the submit to a form around the button.
    event.stopPropagation()
    if (name.trim() !== '') onSave({ name: name.trim(), shared })
  }
  return (
    <Form onSubmit={save}>
      <TextField
        label={m.table_view_name()}
        value={name}
        maxLength={80}
        onChange={(event) => setName(event.target.value)}
      />
      {canShare && (
        <Checkbox label={m.table_view_share()} checked={shared} onChange={(event) => setShared(event.target.checked)} />
      )}
      <Button type="submit" variant="primary">
        {m.action_save()}
      </Button>
    </Form>
  )
}
