import type { Meta, StoryObj } from '@storybook/react-vite'
import { settingKeys, type SettingKey } from '@vliegwiel/tenants'
import { expect, fn, userEvent, within } from 'storybook/test'
import { HostView, type ShownHost } from './host-section.tsx'
import { PortalView } from './portal-section.tsx'
import { SecondFactorView } from './second-factor-section.tsx'
import { ProviderDialog } from './provider-dialog.tsx'
import { SettingForm } from './setting-form.tsx'
import { SettingRow } from './setting-row.tsx'
import type { Setting } from './setting-words.ts'

const setting = (key: SettingKey, more: Partial<Setting> = {}): Setting => ({
  key,
  value: null,
  fallback: null,
  needsSource: false,
  source: null,
  sourceDate: null,
  version: 0,
  changedAt: null,
  ...more,
})
const saving = setting('saving-per-person-year', {
  value: 1_400_000,
  needsSource: true,
  source: 'Raadsbrief 8, bladzijde 3',
  sourceDate: '2026-01-15',
  version: 2,
  changedAt: '2026-02-01T09:00:00.000Z',
})

const onOpen = fn()
const onCheck = fn()

const host: ShownHost = {
  host: 'werk.voorbeeld.example',
  state: 'unproved',
  problem: null,
  record: { name: '_vliegwiel.werk.voorbeeld.example', value: 'vliegwiel-portal=3Xk0mP6uQ8vR1sT5wY7zB2dF4gH9jL' },
  file: {
    address: 'https://werk.voorbeeld.example/.well-known/vliegwiel-portal.txt',
    content: 'vliegwiel-portal=3Xk0mP6uQ8vR1sT5wY7zB2dF4gH9jL',
  },
  checkedAt: null,
  provedAt: null,
  failingSince: null,
}
const hostView = { checking: false, failed: false, problem: null, mayCheck: true, onCheck }

const meta = {
  title: 'Features/Settings',
  component: SettingForm,
  args: { setting: saving, today: '2026-11-23', busy: false, onSave: fn(), onCancel: fn() },
} satisfies Meta<typeof SettingForm>
export default meta
type Story = StoryObj<typeof meta>

export const Amount: Story = {
  play: async ({ canvasElement, args }) => {
    const form = within(canvasElement)
    const amount = form.getByLabelText('Besparing per mens per jaar')
    await expect(amount).toHaveValue('14.000,00')
    await userEvent.clear(amount)
    await userEvent.type(amount, '15.500,5')
    await userEvent.click(form.getByRole('button', { name: 'Bewaar' }))
    await expect(args.onSave).toHaveBeenCalledWith(expect.objectContaining({ value: 1_550_050 }))
  },
}
export const ContactPoint: Story = { args: { setting: setting('contact-point') } }
export const Languages: Story = { args: { setting: setting('languages', { fallback: ['nl'] }) } }
export const English: Story = { args: { setting: setting('legal-links') }, globals: { language: 'en' } }

export const WithoutSource: Story = {
  args: { setting: setting('cost-per-fte', { needsSource: true }) },
  play: async ({ canvasElement, args }) => {
    const form = within(canvasElement)
    await userEvent.type(form.getByLabelText('Kosten per fte per jaar'), '14.00')
    await userEvent.click(form.getByRole('button', { name: 'Bewaar' }))
    await expect(form.getByLabelText('Bron')).toBeInvalid()
    await expect(form.getByLabelText('Kosten per fte per jaar')).toBeInvalid()
    await expect(args.onSave).not.toHaveBeenCalled()
  },
}

export const Rows: Story = {
  render: () => (
    <>
      <SettingRow setting={saving} mayChange onEdit={fn()} form={null} />
      {settingKeys.map((key) => (
        <SettingRow key={key} setting={setting(key)} mayChange onEdit={fn()} form={null} />
      ))}
    </>
  ),
}

export const Provider: Story = {
  render: () => (
    <ProviderDialog
      provider={null}
      redirectUri="https://vliegwiel.example/sign-in/callback"
      busy={false}
      onSave={fn()}
      onClose={fn()}
    />
  ),
}

/** A new municipality: residents read that it is coming; an administrator looks at it and opens it. */
export const PortalClosed: Story = {
  render: () => (
    <PortalView
      name="Nieuwe Gemeente"
      openedAt={null}
      address="/portaal/nieuwe-gemeente"
      preview="/portaal/nieuwe-gemeente?stand=x"
      mayOpen
      onOpen={onOpen}
    />
  ),
  play: async ({ canvasElement }) => {
    const page = within(canvasElement)
    await expect(page.getByText(/nog niet open/)).toBeVisible()
    await expect(page.getByRole('link', { name: /Bekijk het vooraf/ })).toBeVisible()
    await userEvent.click(page.getByRole('button', { name: 'Open het portaal' }))
    await expect(onOpen).toHaveBeenCalled()
  },
}
export const PortalOpen: Story = {
  render: () => (
    <PortalView
      name="Utrecht"
      openedAt="2026-11-23T09:00:00.000Z"
      address="/portaal/utrecht"
      preview={undefined}
      mayOpen={false}
      onOpen={onOpen}
    />
  ),
}

export const HostUnproved: Story = {
  render: () => <HostView {...hostView} shown={host} />,
  play: async ({ canvasElement }) => {
    const page = within(canvasElement)
    await expect(page.getByText(host.record.name)).toBeVisible()
    await userEvent.tab()
    await expect(page.getByRole('button', { name: 'Controleer nu' })).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    await expect(onCheck).toHaveBeenCalled()
  },
}
export const HostProved: Story = {
  render: () => (
    <HostView
      {...hostView}
      shown={{ ...host, state: 'proved', provedAt: '2026-11-20T09:00:00.000Z', checkedAt: '2026-11-23T02:12:00.000Z' }}
    />
  ),
}
export const HostFailing: Story = {
  globals: { language: 'en' },
  render: () => (
    <HostView
      {...hostView}
      mayCheck={false}
      shown={{
        ...host,
        state: 'failing',
        problem: 'no-record',
        provedAt: '2026-11-01T09:00:00.000Z',
        failingSince: '2026-11-22T02:12:00.000Z',
        checkedAt: '2026-11-23T02:12:00.000Z',
      }}
    />
  ),
}
export const HostOfAnother: Story = {
  render: () => (
    <HostView {...hostView} shown={{ ...host, problem: 'proved-elsewhere', checkedAt: '2026-11-23T02:12:00.000Z' }} />
  ),
}

const onFactor = fn()

/** Administrators have it in any case; a municipality may ask it of everybody. */
export const SecondFactor: Story = {
  render: () => <SecondFactorView forAll={false} busy={false} onChange={onFactor} />,
  play: async ({ canvasElement }) => {
    await userEvent.click(within(canvasElement).getByRole('button'))
    await expect(onFactor).toHaveBeenCalledWith(true)
  },
}
export const SecondFactorOfAll: Story = {
  render: () => <SecondFactorView forAll busy={false} onChange={onFactor} />,
}
