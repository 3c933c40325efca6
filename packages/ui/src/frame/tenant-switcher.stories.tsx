import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, within } from 'storybook/test'
import { tenants } from './story-frame.tsx'
import { TenantSwitcher } from './tenant-switcher.tsx'

const [helmond] = tenants
if (helmond === undefined) throw new Error('the stories need a municipality')

const meta = {
  title: 'Frame/TenantSwitcher',
  component: TenantSwitcher,
  args: { current: helmond, tenants, onChoose: fn() },
} satisfies Meta<typeof TenantSwitcher>
export default meta
type Story = StoryObj<typeof meta>

export const Rest: Story = {}
export const OnlyOne: Story = { args: { tenants: [helmond] } }

export const FindAndChoose: Story = {
  play: async ({ canvasElement, args }) => {
    await userEvent.click(within(canvasElement).getByRole('button', { name: /Wissel van gemeente/ }))
    const list = within(await within(document.body).findByRole('dialog', { name: 'Wissel van gemeente' }))
    await userEvent.type(list.getByLabelText('Zoek een gemeente'), 'noord')
    await userEvent.keyboard('{ArrowDown}{Enter}')
    await expect(args.onChoose).toHaveBeenCalledWith('den-helder')
  },
}
