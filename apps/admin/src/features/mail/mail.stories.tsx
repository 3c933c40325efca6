import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, within } from 'storybook/test'
import { Mailbox } from './mailbox.tsx'

const message = {
  messageId: '019ab000-0000-7000-8000-000000000001',
  recipient: 'els@emmen.example',
  subject: 'Uitnodiging van Emmen',
  bodyText: 'Goedendag,\n\nOpen deze link om te beginnen:\nhttps://vliegwiel.example/uitnodiging/abc\n\nDag.',
  status: 'sent' as const,
  error: null,
  createdAt: '2026-11-23T08:14:00.000Z',
  sentAt: '2026-11-23T08:14:01.000Z',
}

const meta = {
  title: 'Features/Mail',
  component: Mailbox,
  args: { messages: [message], loading: false, demo: true },
} satisfies Meta<typeof Mailbox>
export default meta
type Story = StoryObj<typeof meta>

export const Demo: Story = {
  play: async ({ canvasElement }) => {
    const page = within(canvasElement)
    await userEvent.click(page.getByRole('button', { name: 'Uitnodiging van Emmen' }))
    await expect(page.getByRole('link', { name: 'Open de link uit de mail' })).toHaveAttribute(
      'href',
      'https://vliegwiel.example/uitnodiging/abc',
    )
  },
}
export const English: Story = { globals: { language: 'en' }, args: { demo: false } }
export const Failed: Story = { args: { messages: [{ ...message, status: 'failed', error: '550 no such user' }] } }
export const Empty: Story = { args: { messages: [], inviteHref: '#' } }
