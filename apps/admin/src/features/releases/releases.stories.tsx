import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, within } from 'storybook/test'
import { PlanDialog } from '../../planning/plan-dialog.tsx'
import '../documents.css'
import { ComingRelease } from './coming-release.tsx'
import type { Release } from './release.ts'
import { ReleasesView } from './releases-view.tsx'

const item = (title: string, obstacle: Release['items'][number]['obstacle'] = null) => ({
  documentId: title,
  number: 2,
  revision: 1,
  kind: 'page',
  key: title.toLowerCase(),
  title,
  obstacle,
})
const release = (name: string, moment: string, more: Partial<Release> = {}): Release => ({
  releaseId: name.replaceAll(' ', '-'),
  name,
  moment,
  state: 'planned',
  emergency: false,
  reason: null,
  by: 'Samira El Idrissi',
  doneAt: null,
  version: 1,
  problems: [],
  items: [item('Werken'), item('Betaaldata', 'inbox-open')],
  ...more,
})
const releases = [
  release('1 januari 2027', '2026-12-31T23:00:00.000Z'),
  release('Extra', '2026-12-01T08:00:00.000Z', {
    state: 'suspended',
    problems: [{ kind: 'page', key: 'werken', reason: 'base-moved' }],
    items: [item('Werken', 'base-moved')],
  }),
  release('Nood: Reiskosten', '2026-11-20T10:12:00.000Z', {
    state: 'done',
    emergency: true,
    reason: 'Er stond een fout bedrag op de site.',
    doneAt: '2026-11-20T10:12:00.000Z',
  }),
  release('Proef', '2026-11-01T08:00:00.000Z', { state: 'cancelled', items: [] }),
]

const onAct = fn()
const meta = {
  title: 'Features/Releases',
  component: ReleasesView,
  args: {
    releases,
    zone: 'Europe/Amsterdam',
    today: '2026-11-23',
    mayPlan: true,
    slug: 'veldmeer',
    onPlan: fn(),
    coming: (one) => (
      <ComingRelease
        key={one.releaseId}
        release={one}
        zone="Europe/Amsterdam"
        today="2026-11-23"
        mayPlan
        slug="veldmeer"
        sortOf={() => 'pagina'}
        onAct={onAct}
        onRemove={fn()}
      />
    ),
  },
} satisfies Meta<typeof ReleasesView>
export default meta
type Story = StoryObj<typeof meta>

export const Calendar: Story = {
  play: async ({ canvasElement, args }) => {
    const page = within(canvasElement)
    await expect(page.getByText('De volgende ingang is 1 januari 2027, 0.00 uur.')).toBeVisible()
    await expect(page.getByText('opgehouden')).toBeVisible()
    await expect(page.getByText(/^Werken: Intussen geldt er iets anders/)).toBeVisible()
    await expect(page.getByText('De reden: Er stond een fout bedrag op de site.')).toBeVisible()
    await userEvent.click(page.getByRole('button', { name: 'Plan 1 juli' }))
    await expect(args.onPlan).toHaveBeenCalledWith('2027-07-01')
    const [cancel] = page.getAllByRole('button', { name: 'Blaas af' })
    if (cancel) await userEvent.click(cancel)
    await expect(onAct).toHaveBeenCalledWith('cancel')
  },
}
export const Nothing: Story = { args: { releases: [] } }
export const Reader: Story = { args: { mayPlan: false } }
export const English: Story = { globals: { language: 'en' } }

export const Plan: Story = {
  render: () => (
    <PlanDialog
      title="Plan een ingang"
      sendLabel="Plan in"
      today="2026-11-23"
      zone="Europe/Amsterdam"
      start={{ name: '', day: '', time: '00:00', chosen: [] }}
      versions={[
        { id: 'a', title: 'Werken', detail: 'pagina', obstacle: null },
        { id: 'b', title: 'Betaaldata', detail: 'pagina', obstacle: 'inbox-open' },
      ]}
      busy={false}
      onSend={fn()}
      onClose={fn()}
    />
  ),
  play: async () => {
    const dialog = within(await within(document.body).findByRole('dialog'))
    await userEvent.click(dialog.getByRole('button', { name: 'Plan in' }))
    await expect(dialog.getAllByText('Kies een dag die nog komt.')).not.toHaveLength(0)
    await userEvent.click(dialog.getByRole('button', { name: '1 januari 2027' }))
    await expect(dialog.getByLabelText('Dag')).toHaveValue('2027-01-01')
    await expect(dialog.getByLabelText('Naam')).toHaveValue('1 januari 2027')
  },
}
