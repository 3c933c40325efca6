import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, within, waitFor } from 'storybook/test'
import { ChainVerdict } from './chain-verdict.tsx'
import { EntryTable } from './entry-table.tsx'
import type { Entry } from './sentence.ts'

const entry = (seq: number, more: Partial<Entry>): Entry => ({
  seq,
  at: '2026-11-23T08:14:00.000Z',
  actorId: null,
  actorName: 'Wim Hoek',
  actingAs: null,
  action: 'people.setRoles',
  objectType: 'person',
  objectId: null,
  objectLabel: 'Mo Aydin',
  result: 'ok',
  origin: 'console',
  network: '198.51.100.77',
  detail: { before: ['partner'], after: ['caseworker', 'partner'] },
  ...more,
})
const anchored = { at: '2026-11-23T02:12:00.000Z', places: ['file' as const, 'mail' as const] }
const cost = { before: null, after: 8_400_000 }
const entries = [
  entry(4, { result: 'refused', actorName: 'Mo Aydin', action: 'audit.listEntries', objectLabel: null, detail: {} }),
  entry(3, {}),
  entry(2, { action: 'settings.changeSetting', objectLabel: 'cost-per-fte', detail: cost }),
  entry(1, {
    result: 'failed',
    action: 'jobs.retryJob',
    objectLabel: 'tenant.export',
    actingAs: 'auditor',
    detail: {},
  }),
]

const meta = {
  title: 'Features/Log',
  component: EntryTable,
  args: { entries, loading: false, empty: null, hidden: [], onHidden: fn() },
} satisfies Meta<typeof EntryTable>
export default meta
type Story = StoryObj<typeof meta>

export const Entries: Story = {
  play: async ({ canvasElement }) => {
    const page = within(canvasElement)
    await userEvent.click(page.getByRole('button', { name: 'Wim Hoek wijzigde de rollen van Mo Aydin.' }))
    await waitFor(() => expect(page.getByText('Klantregisseur, Partner')).toBeVisible())
  },
}
export const English: Story = { globals: { language: 'en' } }
export const Whole: Story = { render: () => <ChainVerdict chain={{ entries: 1204, broken: null, anchored }} /> }
export const Broken: Story = {
  render: () => <ChainVerdict chain={{ entries: 1204, broken: { seq: 981, reason: 'changed' }, anchored: null }} />,
}
