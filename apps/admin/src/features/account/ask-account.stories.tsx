import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, within } from 'storybook/test'
import { AskAccountView } from './ask-account.tsx'

const meta = {
  title: 'Features/AskAccount',
  component: AskAccountView,
  args: { email: 'anna@voorbeeld.example', asked: null, busy: false, problem: null, onAsk: fn() },
} satisfies Meta<typeof AskAccountView>
export default meta
type Story = StoryObj<typeof meta>

export const Asking: Story = {
  play: async ({ canvasElement, args }) => {
    await userEvent.click(within(canvasElement).getByRole('button'))
    await expect(args.onAsk).toHaveBeenCalled()
  },
}

/** The same for who has an account and who has not: the letter alone says which. */
export const Asked: Story = {
  args: { asked: { demoLink: null } },
  play: async ({ canvasElement }) => {
    const page = within(canvasElement)
    await expect(page.getByText(/anna@voorbeeld\.example/)).toBeVisible()
    await expect(page.queryByRole('link')).toBeNull()
  },
}
export const InTheDemo: Story = { args: { asked: { demoLink: '#brief' } } }
export const Refused: Story = { args: { problem: 'De uitnodiging is niet meer geldig.' } }
export const English: Story = { args: { asked: { demoLink: null } }, globals: { language: 'en' } }
