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
const clash = change('Betaaldata', { yours: text('Wij betalen op de 18e van de maand.') })
/** Both changed one sentence: both stand there, and nothing can be taken over until somebody read and chose. */
export const SameSentence: Story = {
  args: { changes: [clash], current: clash },
  play: async ({ canvasElement, args }) => {
    const screen = within(canvasElement)
    await expect(screen.getByRole('radio', { name: 'Samenvoegen' })).not.toBeChecked()
    await userEvent.keyboard('3')
    await expect(screen.queryByRole('textbox', { name: 'Tekst' })).toBeNull()
    await userEvent.click(screen.getByRole('button', { name: 'Kies zo' }))
    await expect(args.onDecide).not.toHaveBeenCalled()
    await userEvent.click(screen.getByRole('radio', { name: 'U: Wij betalen op de 18e van de maand.' }))
    await expect(screen.getByRole('textbox', { name: 'Tekst' })).toHaveValue('Wij betalen op de 18e van de maand.')
    await userEvent.click(screen.getByRole('radio', { name: 'Landelijk: Wij betalen op de 25e van de maand.' }))
    await userEvent.click(screen.getByRole('button', { name: 'Kies zo' }))
    const values = { body: 'Wij betalen op de 25e van de maand.' }
    await expect(args.onDecide).toHaveBeenCalledWith(clash, { way: 'merge', values })
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
