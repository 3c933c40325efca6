import { page } from '@vliegwiel/configuration'
import { describeKind } from '@vliegwiel/configuration/kind'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, within } from 'storybook/test'
import type { BaseChange } from './inbox-item.ts'
import { InboxView } from './inbox-view.tsx'

const text = (body: string) => ({ id: 'dag', type: 'text', fields: { heading: null, body } })
const change = (title: string, more: Partial<BaseChange>): BaseChange => ({
  changeId: title,
  kind: 'page',
  key: title.toLowerCase(),
  title,
  blockId: 'dag',
  weight: 'conflict',
  reason: 'field',
  was: text('Wij betalen op de 20e van de maand.'),
  becomes: text('Wij betalen op de 25e van de maand.'),
  yours: text('Wij betalen op de 20e van de maand. Of op vrijdag ervoor.'),
  fromName: 'Landelijk',
  openedAt: '2026-11-21T09:00:00.000Z',
  version: 1,
  ...more,
})
const both = change('Betaaldata', {})
const gone = change('Reiskosten', { reason: 'removed-theirs', becomes: null, fromName: 'Helmond-De Peel' })
const moved = change('Werken', { weight: 'notice', reason: 'moved' })

const meta = {
  title: 'Features/Inbox',
  component: InboxView,
  args: {
    changes: [both, gone, moved],
    kinds: [describeKind(page)],
    current: both,
    later: [],
    mayWrite: true,
    busy: false,
    documentHref: ({ key }) => `#${key}`,
    onChoose: fn(),
    onDecide: fn(),
    onSeen: fn(),
    onLater: fn(),
  },
  decorators: [
    (Story) => (
      <main>
        <Story />
      </main>
    ),
  ],
} satisfies Meta<typeof InboxView>
export default meta
type Story = StoryObj<typeof meta>

/** Was, becomes and yours beside each other; both touched other words, so the text of both is ready. */
export const ThreeWays: Story = {
  play: async ({ canvasElement, args }) => {
    const screen = within(canvasElement)
    await expect(screen.getByRole('heading', { name: 'Was Landelijk' })).toBeVisible()
    await expect(screen.getByRole('heading', { name: 'Wordt Landelijk' })).toBeVisible()
    await expect(screen.getByRole('radio', { name: 'Samenvoegen' })).toBeChecked()
    const merged = 'Wij betalen op de 25e van de maand. Of op vrijdag ervoor.'
    await expect(screen.getByRole('textbox', { name: 'Tekst' })).toHaveValue(merged)
    await userEvent.keyboard('1')
    await userEvent.click(screen.getByRole('button', { name: 'Kies zo' }))
    await expect(args.onDecide).toHaveBeenCalledWith(both, { way: 'keep' })
    await userEvent.keyboard('l')
    await expect(args.onLater).toHaveBeenCalledWith(both)
  },
}
export const English: Story = { globals: { language: 'en' } }
export const RemovedAbove: Story = { args: { current: gone, later: [both.changeId] } }
export const OnlyToKnow: Story = {
  args: { changes: [moved], current: moved },
  play: async ({ canvasElement, args }) => {
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'Gezien' }))
    await expect(args.onSeen).toHaveBeenCalledWith(moved)
  },
}
export const Reader: Story = { args: { mayWrite: false } }
export const Nothing: Story = { args: { changes: [], current: null } }
