import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, within, waitFor } from 'storybook/test'
import type { Place } from '../../tree/tenant-tree.tsx'
import { CreateDialog } from './create-dialog.tsx'
import { MoveImpact } from './move-impact.tsx'

const place = (tenantId: string, kind: Place['kind'], parentId: string | null, depth: number): Place => ({
  tenantId,
  parentId,
  kind,
  slug: tenantId,
  name: tenantId.charAt(0).toUpperCase() + tenantId.slice(1),
  status: 'active',
  depth,
  version: 1,
  archivedAt: null,
  eraseAfter: null,
  portalOpenedAt: null,
})

const meta = {
  title: 'Features/Platform',
  component: CreateDialog,
  args: {
    places: [
      place('landelijk', 'national', null, 1),
      place('drenthe', 'region', 'landelijk', 2),
      place('emmen', 'municipality', 'drenthe', 3),
    ],
    startParentId: undefined,
    busy: false,
    onCreate: fn(),
    onClose: fn(),
  },
} satisfies Meta<typeof CreateDialog>
export default meta
type Story = StoryObj<typeof meta>

export const English: Story = { globals: { language: 'en' } }

export const AddressFollowsName: Story = {
  play: async ({ args }) => {
    const dialog = within(await within(document.body).findByRole('dialog'))
    await userEvent.type(dialog.getByLabelText('Naam'), '’s-Hertogenbosch')
    await expect(dialog.getByLabelText('Adres')).toHaveValue('s-hertogenbosch')
    await userEvent.type(dialog.getByLabelText('E-mailadres van de eerste beheerder'), 'b@den-bosch.example')
    await userEvent.click(dialog.getByRole('button', { name: 'Maak aan' }))
    await expect(args.onCreate).toHaveBeenCalledWith(
      expect.objectContaining({ slug: 's-hertogenbosch', parentId: 'drenthe', kind: 'municipality' }),
    )
  },
}

export const AddressIsTaken: Story = {
  play: async ({ args }) => {
    const dialog = within(await within(document.body).findByRole('dialog'))
    await userEvent.type(dialog.getByLabelText('Naam'), 'Emmen')
    await waitFor(() => expect(dialog.getByText('Dit adres is al in gebruik. Kies een ander.')).toBeVisible())
    await userEvent.click(dialog.getByRole('button', { name: 'Maak aan' }))
    await expect(args.onCreate).not.toHaveBeenCalled()
  },
}

const told = { name: 'Emmen', from: 'Drenthe', to: 'Landelijk' }
export const WhatAMoveDoes: Story = {
  render: () => (
    <main>
      <h1>Emmen verplaatsen</h1>
      <MoveImpact impact={{ gone: 2, kept: 1, begin: 5 }} {...told} />
      <MoveImpact impact={{ gone: 0, kept: 0, begin: 0 }} {...told} />
    </main>
  ),
  play: async ({ canvasElement }) => {
    const page = within(canvasElement)
    await expect(page.getByText('2 documenten van Drenthe gelden daarna niet meer bij Emmen.')).toBeVisible()
    await expect(page.getByText('1 document blijft, als eigen tekst: Emmen paste het aan.')).toBeVisible()
  },
}
