import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import UserRound from 'lucide-react/icons/user-round'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import { Button } from '../actions/button.tsx'
import { Link } from '../actions/link.tsx'
import { StatusChip } from '../evidence/status-chip.tsx'
import { SelectField } from '../forms/select-field.tsx'
import { TextField } from '../forms/text-field.tsx'
import { EmptyState } from '../messages/states.tsx'
import type { Column, Sort } from './data-table-model.ts'
import { DataTable } from './data-table.tsx'
import { FilterBar } from './filter-bar.tsx'
import { SavedViews } from './saved-views.tsx'
import { ShowMore } from './show-more.tsx'

interface Person {
  name: string
  role: string
  since: string
  active: boolean
}

const people: Person[] = [
  { name: 'Samira El Amrani', role: 'Beheerder', since: '2 mei 2026', active: true },
  { name: 'Daan Smits', role: 'Redacteur', since: '11 mei 2026', active: true },
  { name: 'Noor Jansen', role: 'Redacteur', since: '3 juni 2026', active: true },
  { name: 'Mo Aydin', role: 'Partner', since: '1 juli 2026', active: false },
]

const columns: Column<Person>[] = [
  {
    id: 'name',
    header: 'Naam',
    fixed: true,
    sortable: true,
    cell: (person) => (
      <Link href={`/people/${person.name}`} look="quiet">
        {person.name}
      </Link>
    ),
  },
  { id: 'role', header: 'Rol', sortable: true, cell: (person) => person.role },
  { id: 'since', header: 'Sinds', cell: (person) => person.since, align: 'end' },
  {
    id: 'state',
    header: 'Toestand',
    phone: 'end',
    cell: (person) => (
      <StatusChip tone={person.active ? 'ok' : 'neutral'} look="text">
        {person.active ? 'actief' : 'gestopt'}
      </StatusChip>
    ),
  },
]

function PeopleList({ rows = people }: { rows?: readonly Person[] }) {
  const [sort, setSort] = useState<Sort>({ column: 'name', direction: 'ascending' })
  const [hidden, setHidden] = useState<string[]>([])
  const [view, setView] = useState<string | null>('mine')
  const ordered = rows.toSorted(
    (one, other) => one.name.localeCompare(other.name, 'nl') * (sort.direction === 'ascending' ? 1 : -1),
  )
  return (
    <>
      <FilterBar
        active={[{ id: 'role', label: 'Rol: alle behalve auditor' }]}
        onClear={() => undefined}
        end={
          <SavedViews
            views={[
              { id: 'mine', name: 'Mijn team', shared: false },
              { id: 'all', name: 'Zonder tweede stap', shared: true },
            ]}
            currentId={view}
            changed
            canShare
            onChoose={setView}
            onSave={() => undefined}
          />
        }
      >
        <TextField label="Zoek" type="search" />
        <SelectField label="Rol" options={[{ value: '', label: 'Alle rollen' }]} />
      </FilterBar>
      <DataTable
        label="Mensen"
        columns={columns}
        rows={ordered}
        rowKey={(person) => person.name}
        sort={sort}
        onSort={setSort}
        hidden={hidden}
        onHiddenChange={setHidden}
        rowActions={(person) => [
          { id: 'role', label: 'Wijzig rol' },
          {
            id: 'stop',
            label: 'Stop toegang',
            tone: 'bad',
            disabledReason: person.active ? undefined : 'Is al gestopt',
          },
        ]}
        empty={
          <EmptyState
            icon={UserRound}
            title="Nog geen mensen"
            text="Nodig iemand uit. Dat kost 1 minuut."
            action={<Button variant="primary">Nodig uit</Button>}
          />
        }
      />
      {rows.length > 0 && <ShowMore shown={rows.length} total={23} onMore={() => undefined} />}
    </>
  )
}

const meta = { title: 'Lists/DataTable', component: PeopleList } satisfies Meta<typeof PeopleList>
export default meta
type Story = StoryObj<typeof meta>

export const People: Story = {}
export const Empty: Story = { args: { rows: [] } }

export const SortAndHide: Story = {
  play: async ({ canvasElement }) => {
    const page = within(canvasElement)
    const heading = page.getByRole('columnheader', { name: 'Naam' })
    await expect(heading).toHaveAttribute('aria-sort', 'ascending')
    await userEvent.click(within(heading).getByRole('button'))
    await expect(heading).toHaveAttribute('aria-sort', 'descending')
    await userEvent.click(page.getByRole('button', { name: 'Kolommen' }))
    const choice = within(await within(document.body).findByRole('dialog', { name: 'Kolommen' }))
    await userEvent.click(choice.getByRole('checkbox', { name: 'Sinds' }))
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(page.queryByRole('columnheader', { name: 'Sinds' })).toBeNull())
    await waitFor(() => expect(page.getByRole('button', { name: 'Kolommen' })).toHaveFocus())
  },
}

export const RowMenu: Story = {
  play: async ({ canvasElement }) => {
    const page = within(canvasElement)
    await userEvent.click(page.getByRole('button', { name: 'Acties voor Mo Aydin' }))
    const menu = within(await within(document.body).findByRole('menu', { name: 'Acties voor Mo Aydin' }))
    await expect(menu.getByRole('menuitem', { name: /Stop toegang/ })).toHaveAttribute('aria-disabled', 'true')
  },
}
