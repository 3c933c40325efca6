import { explain, type Subject } from '@vliegwiel/auth'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, within, waitFor } from 'storybook/test'
import { RolesScreen } from './roles-screen.tsx'

const mo: Subject = {
  personId: 'mo',
  personStatus: 'active',
  isOperator: false,
  access: { floor: 'tenant', tenantStatus: 'active', membership: { status: 'active', roles: ['partner'] } },
}
const colleagues = [{ personId: 'wim', name: 'Wim Hoek', roles: ['administrator'] as const }]

const meta = {
  title: 'Features/Roles',
  component: RolesScreen,
  parameters: { accent: 'emmen' },
  args: {
    tenantName: 'Emmen',
    counts: { administrator: 2, editor: 5, manager: 3, caseworker: 9, partner: 3, auditor: 1 },
    peopleCount: '23 mensen',
    chosen: null,
    onChoose: fn(),
    people: [{ personId: 'mo', displayName: 'Mo Aydin', roles: ['partner'] }],
    asked: {},
    onAsk: fn(),
    explanation: null,
    mayViewAs: true,
    starting: false,
    onViewAs: fn(),
  },
} satisfies Meta<typeof RolesScreen>
export default meta
type Story = StoryObj<typeof meta>

export const Table: Story = {
  play: async ({ canvasElement, args }) => {
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'Partner: Taken zien: mits' }))
    await expect(args.onChoose).toHaveBeenCalledWith({ role: 'partner', permission: 'job:read' })
  },
}
export const English: Story = { globals: { language: 'en' } }
export const CellChosen: Story = { args: { chosen: { role: 'partner', permission: 'job:read' } } }

export const WhyNot: Story = {
  args: {
    asked: { personId: 'mo', permission: 'audit:read' },
    explanation: explain(mo, 'audit:read', {}, colleagues),
    changeHref: '#',
  },
  play: async ({ canvasElement }) => {
    const page = within(canvasElement)
    await waitFor(() => expect(page.getByText('Geen rol van Mo Aydin mag dit: logboek lezen.')).toBeVisible())
    await waitFor(() => expect(page.getByText('Wim Hoek kan deze rol geven.')).toBeVisible())
  },
}

export const MayOnlyLook: Story = { args: { people: null, counts: null, peopleCount: null, mayViewAs: false } }
