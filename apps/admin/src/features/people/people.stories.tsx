import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, within, waitFor } from 'storybook/test'
import { InvitationList } from './invitation-list.tsx'
import { InviteDialog } from './invite-dialog.tsx'
import { PeopleList } from './people-list.tsx'
import type { PersonRow } from './person-row.ts'
import { ResetFactorDialog } from './reset-factor-dialog.tsx'
import { RolesDialog } from './roles-dialog.tsx'
import { StatusDialog } from './status-dialog.tsx'

const person = (
  number: number,
  displayName: string,
  roles: PersonRow['roles'],
  status: PersonRow['status'] = 'active',
) => ({
  personId: `p${number}`,
  displayName,
  email: `${displayName.toLowerCase().replaceAll(' ', '.')}@emmen.example`,
  roles,
  status,
  version: 1,
  createdAt: '2026-03-02T09:00:00.000Z',
})
const wim = person(1, 'Wim Hoek', ['administrator'])
const mo = person(2, 'Mo Aydin', ['partner', 'caseworker'])
const els = person(3, 'Els Bakker', ['caseworker'], 'suspended')

const meta = {
  title: 'Features/People',
  component: PeopleList,
  args: {
    tenantName: 'Emmen',
    people: [wim, mo, els],
    loading: false,
    filtered: false,
    rights: { mayInvite: true, mayGrant: true, maySuspend: true, ownPersonId: 'p1' },
    sort: { column: 'name', direction: 'ascending' },
    onSort: fn(),
    hidden: [],
    onHidden: fn(),
    onAct: fn(),
    whyHref: () => '#',
    onClearFilters: fn(),
  },
} satisfies Meta<typeof PeopleList>
export default meta
type Story = StoryObj<typeof meta>

export const List: Story = {}
export const English: Story = { globals: { language: 'en' } }
export const NobodyYet: Story = { args: { people: [], onInvite: fn() } }
export const NobodyFound: Story = { args: { people: [], filtered: true } }

export const OwnRowSaysWhyNot: Story = {
  play: async ({ canvasElement }) => {
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'Acties voor Wim Hoek' }))
    const page = within(document.body)
    await expect(await page.findAllByText('U wijzigt uzelf niet. Een andere beheerder kan dat.')).not.toHaveLength(0)
  },
}

export const Invitations: Story = {
  render: () => (
    <InvitationList
      now={new Date('2026-11-23T09:00:00Z')}
      loading={false}
      mayInvite
      onRevoke={fn()}
      onAgain={fn()}
      invitations={[-1, 1, 6].map((days, index) => ({
        invitationId: `i${index}`,
        email: `collega${index}@emmen.example`,
        roles: ['editor'],
        createdAt: '2026-11-20T09:00:00.000Z',
        expiresAt: new Date(Date.UTC(2026, 10, 23 + days, 10)).toISOString(),
        version: 1,
      }))}
    />
  ),
}

export const Invite: Story = {
  render: () => <InviteDialog tenantName="Emmen" busy={false} onSend={fn()} onClose={fn()} />,
  play: async () => {
    const dialog = within(await within(document.body).findByRole('dialog'))
    await userEvent.click(dialog.getByRole('button', { name: 'Verstuur uitnodiging' }))
    await expect(dialog.getByLabelText('E-mailadres')).toBeInvalid()
    await expect(dialog.getAllByText('Kies ten minste één rol.')).toHaveLength(2)
  },
}

export const Roles: Story = {
  render: () => <RolesDialog person={mo} busy={false} onSave={fn()} onClose={fn()} />,
  play: async () => {
    const dialog = within(await within(document.body).findByRole('dialog'))
    await userEvent.click(dialog.getByLabelText('Partner'))
    await waitFor(() => expect(dialog.getByText(/Dit vervalt meteen: Partner/)).toBeVisible())
  },
}

export const Suspend: Story = {
  render: () => <StatusDialog person={mo} tenantName="Emmen" busy={false} onConfirm={fn()} onClose={fn()} />,
}
export const ResetSecondFactor: Story = {
  render: () => <ResetFactorDialog name="Mo Aydin" busy={false} onConfirm={fn()} onClose={fn()} />,
}
