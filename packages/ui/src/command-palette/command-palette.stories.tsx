import type { Meta, StoryObj } from '@storybook/react-vite'
import History from 'lucide-react/icons/history'
import KeyRound from 'lucide-react/icons/key-round'
import UserRound from 'lucide-react/icons/user-round'
import { expect, fn, userEvent, waitFor, within } from 'storybook/test'
import { CommandPalette, type PaletteGroup } from './command-palette.tsx'

const groups: PaletteGroup[] = [
  {
    id: 'pages',
    title: 'Pagina’s',
    items: [
      { id: 'roles', label: 'Rollen en rechten', icon: KeyRound, href: '/roles', keys: 'g r' },
      { id: 'audit', label: 'Logboek', icon: History, href: '/audit' },
    ],
  },
  {
    id: 'people',
    title: 'Mensen',
    items: [{ id: 'noor', label: 'Noor Jansen', detail: 'Redacteur', icon: UserRound, href: '/people/noor' }],
  },
]

const search = async (query: string) =>
  groups.map((group) => ({
    ...group,
    items: group.items.filter((item) => item.label.toLowerCase().includes(query.toLowerCase())),
  }))

const meta = {
  title: 'CommandPalette',
  component: CommandPalette,
  args: { isOpen: true, onClose: fn(), search },
} satisfies Meta<typeof CommandPalette>
export default meta
type Story = StoryObj<typeof meta>

export const Open: Story = {}

export const TypeAndChoose: Story = {
  play: async ({ args }) => {
    const dialog = within(await within(document.body).findByRole('dialog', { name: 'Zoek of doe iets' }))
    await dialog.findByRole('menuitem', { name: /Logboek/ })
    await userEvent.keyboard('noor')
    await dialog.findByRole('menuitem', { name: /Noor Jansen/ })
    await waitFor(() => expect(dialog.getAllByRole('menuitem')).toHaveLength(1))
    await userEvent.keyboard('{ArrowDown}{Enter}')
    await expect(args.onClose).toHaveBeenCalled()
  },
}

export const NothingFound: Story = {
  play: async () => {
    const dialog = within(await within(document.body).findByRole('dialog', { name: 'Zoek of doe iets' }))
    await userEvent.keyboard('xyz')
    await waitFor(() => expect(dialog.getAllByText('Niets gevonden voor “xyz”.')).not.toHaveLength(0))
  },
}
