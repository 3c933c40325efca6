import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, within, waitFor } from 'storybook/test'
import { IsolationScreen } from './isolation-screen.tsx'
import { nightsOf } from './nights.ts'
import type { Proof } from './parts.ts'

const now = new Date('2026-11-23T09:00:00Z')
const attempts = { select: 5, insert: 4, update: 4, delete: 4 }
const proof = (leaks: number): Proof => ({
  run: {
    runId: '019ab000-0000-7000-8000-000000000001',
    startedAt: '2026-11-23T02:12:00.000Z',
    finishedAt: '2026-11-23T02:12:41.000Z',
    engine: 'PostgreSQL 18.4',
    tables: 3,
    procedures: 2,
    probes: 75,
    leaks,
  },
  detail: {
    tables: [
      { table: 'membership', attempts, leaks: leaks === 0 ? [] : [{ verb: 'select', scope: 'neighbour' }] },
      { table: 'tenant_setting', attempts, leaks: [] },
      { table: 'audit_entry', attempts, leaks: [] },
    ],
    procedures: [
      { path: 'people.listPeople', attempts: 12, leaks: [] },
      { path: 'settings.changeSetting', attempts: 12, leaks: [] },
    ],
    uncovered: [],
    scope: 'signed',
  },
})
const runs = [{ startedAt: '2026-11-23T02:12:00.000Z', leaks: 0 }]

const meta = {
  title: 'Features/Isolation',
  component: IsolationScreen,
  parameters: { accent: 'emmen' },
  args: {
    tenantName: 'Emmen',
    proof: proof(0),
    nights: nightsOf(runs, now),
    runs: 1,
    now,
    mayRun: true,
    running: null,
    starting: false,
    onRun: fn(),
    onDownload: fn(),
  },
} satisfies Meta<typeof IsolationScreen>
export default meta
type Story = StoryObj<typeof meta>

export const Whole: Story = {
  play: async ({ canvasElement }) => {
    const page = within(canvasElement)
    await userEvent.click(page.getByRole('button', { name: 'Mensen en rollen' }))
    await waitFor(() => expect(page.getByText('people.listPeople')).toBeVisible())
  },
}
export const English: Story = { globals: { language: 'en' } }
export const Leak: Story = { args: { proof: proof(1) } }
export const NeverRun: Story = { args: { proof: null } }
export const Running: Story = { args: { running: { done: 1, total: 2 } } }
export const MayOnlyRead: Story = { args: { mayRun: false } }
