import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, within, waitFor } from 'storybook/test'
import { HomeView, type Overview } from './home-view.tsx'

const overview: Overview = {
  work: [
    { kind: 'isolation-leak', urgency: 'bad', setting: null, count: 1, days: null },
    { kind: 'release-suspended', urgency: 'bad', setting: null, count: 1, days: null },
    { kind: 'release-held', urgency: 'warn', setting: null, count: 1, days: null },
    { kind: 'base-changed', urgency: 'warn', setting: null, count: 1, days: null },
    { kind: 'review-waiting', urgency: 'warn', setting: null, count: 3, days: null },
    { kind: 'amounts-aging', urgency: 'warn', setting: null, count: 7, days: 35 },
    { kind: 'source-old', urgency: 'warn', setting: 'cost-per-fte', count: null, days: 402 },
    { kind: 'invitation-expired', urgency: 'warn', setting: null, count: 2, days: null },
    { kind: 'invitation-expiring', urgency: 'info', setting: null, count: 1, days: null },
    { kind: 'claim-missing', urgency: 'info', setting: 'saving-per-person-year', count: null, days: null },
  ],
  steps: [
    { id: 'contact-point', done: true, mayDo: true },
    { id: 'legal-links', done: true, mayDo: true },
    { id: 'prices', done: false, mayDo: true },
    { id: 'second-administrator', done: false, mayDo: true },
    { id: 'sign-in', done: false, mayDo: false },
    { id: 'isolation', done: false, mayDo: true },
  ],
  counts: { people: 6, administrators: 1, openInvitations: 2, settingsFilled: 5, settingsTotal: 9, tenantsBelow: 1 },
}

const meta = {
  title: 'Console/Home',
  component: HomeView,
  args: { name: 'Samira El Amrani', now: new Date('2026-11-23T08:30:00'), slug: 'story', overview },
  decorators: [
    (Story) => (
      <main style={{ padding: 24 }}>
        <Story />
      </main>
    ),
  ],
} satisfies Meta<typeof HomeView>
export default meta
type Story = StoryObj<typeof meta>

export const Busy: Story = {
  play: async ({ canvasElement }) => {
    const page = within(canvasElement)
    await expect(
      page.getByRole('heading', { level: 1, name: 'Goedemorgen, Samira. Er wachten 10 dingen op u.' }),
    ).toBeVisible()
    await waitFor(() => expect(page.getByText('402 dagen oud')).toBeVisible())
    await expect(page.getByText('over 35 dagen')).toBeVisible()
  },
}

export const Nothing: Story = {
  args: { slug: 'quiet', overview: { ...overview, work: [] } },
  play: async ({ canvasElement }) => {
    await waitFor(() =>
      expect(within(canvasElement).getByRole('heading', { level: 2, name: 'Er wacht niets op u' })).toBeVisible(),
    )
  },
}

export const PutOff: Story = {
  args: { slug: `later-${Date.now()}` },
  play: async ({ canvasElement }) => {
    const page = within(canvasElement)
    page.getByRole('link', { name: 'Nodig opnieuw uit' }).focus()
    await userEvent.keyboard('l')
    await waitFor(() => expect(page.getByText('1 ding voor later.')).toBeVisible())
    await expect(page.queryByRole('link', { name: 'Nodig opnieuw uit' })).toBeNull()
    await userEvent.click(page.getByRole('button', { name: 'Toon' }))
    await waitFor(() => expect(page.getByRole('link', { name: 'Nodig opnieuw uit' })).toBeVisible())
  },
}
