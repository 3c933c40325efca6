import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, within } from 'storybook/test'
import '../documents.css'
import { EnvironmentFields } from './environment-fields.tsx'
import { ExportContents } from './export-contents.tsx'
import { FileIntake } from './file-intake.tsx'
import { ImportChanges, type BundledChange } from './import-changes.tsx'
import { KeysView } from './keys-view.tsx'
import { Refusal } from './refusal.tsx'

const source = { slug: 'den-helder', name: 'Den Helder', licence: 'CC-BY-4.0' }
const change = (title: string, what: BundledChange['what']): BundledChange => ({
  kind: 'page',
  key: title.toLowerCase(),
  title,
  source,
  what,
  changes:
    what === 'changed'
      ? [
          {
            blockId: 'contact',
            kind: 'changed',
            sentence: { nl: 'Contact “Team Werk”: Telefoon gewijzigd.', en: 'Contact “Team Werk”: Phone changed.' },
            fields: [],
          },
        ]
      : [],
})

const meta = {
  title: 'Features/Bundles',
  component: ImportChanges,
  args: {
    changes: [change('Reiskosten', 'changed'), change('Vakantie', 'new'), change('Betaaldata', 'same')],
    sortOf: () => 'Pagina',
  },
  decorators: [
    (Story) => (
      <main>
        <h1>Bundels</h1>
        <Story />
      </main>
    ),
  ],
} satisfies Meta<typeof ImportChanges>
export default meta
type Story = StoryObj<typeof meta>

export const Changes: Story = {}
export const English: Story = { globals: { language: 'en' } }

const onTake = fn()
export const Choose: Story = {
  render: () => <FileIntake onTake={onTake} onFail={fn()} />,
  play: async ({ canvasElement }) => {
    const page = within(canvasElement)
    await userEvent.click(page.getByText('Of plak de inhoud van het bestand', { selector: 'summary span' }))
    await userEvent.type(page.getByRole('textbox'), 'inhoud')
    await userEvent.click(page.getByRole('button', { name: 'Bekijk deze inhoud' }))
    await expect(onTake).toHaveBeenCalledWith({ name: '', text: 'inhoud' })
  },
}

export const NamesAndNumbers: Story = {
  render: () => (
    <EnvironmentFields
      questions={[
        { value: '14 0223', label: { nl: 'Telefoon', en: 'Phone' }, here: '14 030', places: 3 },
        { value: 'Team Werk', label: { nl: 'Wie', en: 'Who' }, here: null, places: 1 },
      ]}
      typed={new Map()}
      onType={fn()}
    />
  ),
}

export const Contents: Story = {
  render: () => (
    <ExportContents
      contents={{
        documents: [
          { kind: 'page', key: 'reiskosten', title: 'Reiskosten', chosen: true },
          { kind: 'page', key: 'betaaldata', title: 'Betaaldata', chosen: false },
        ],
        missing: [{ kind: 'page', key: 'oud' }],
      }}
      licence="CC-BY-4.0"
      busy={false}
      refusal={undefined}
      onLicence={fn()}
      onDownload={fn()}
    />
  ),
}

const refused = (reason: string, at: string) => <Refusal problem={{ text: '', params: { reason, at } }} action={null} />
export const Tampered: Story = { render: () => refused('tampered', '') }
export const Foreign: Story = { render: () => refused('foreign', 'MCowBQYDK2VwAyEA7K0nWl1Yc0mC2f6G8Jt1n0h3b9ZQ') }
export const UnknownKind: Story = { render: () => refused('unknown-kind', 'recept/appeltaart') }
export const NotABundle: Story = { render: () => refused('not-a-bundle', 'documents.0.key') }

const key = (end: string) => `MCowBQYDK2VwAyEA7K0nWl1Yc0mC2f6G8Jt1n0h3b9ZQ4f8sL2pX6vT1${end}`
export const Keys: Story = { render: () => <KeysView own={key('aA=')} trusted={[key('bB='), key('cC=')]} /> }
export const NoKeysOfOthers: Story = { render: () => <KeysView own={key('aA=')} trusted={[]} /> }
