import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, within } from 'storybook/test'
import { DemoPersons, type DemoPerson } from './demo-persons.tsx'

const persons: DemoPerson[] = [
  { personId: '1', name: 'Olga Vermeer', isOperator: true, places: [], shows: 'Beheert de boom van gemeenten.' },
  {
    personId: '2',
    name: 'Joris Peeters',
    isOperator: false,
    places: [
      { tenantName: 'Den Helder', slug: 'den-helder', roles: ['administrator'] },
      { tenantName: 'Voorbeeld', slug: 'voorbeeld', roles: ['editor'] },
    ],
    shows: 'Beheert mensen, rollen en instellingen.',
  },
  {
    personId: '3',
    name: 'Fatima Amrani',
    isOperator: false,
    places: [{ tenantName: 'Den Helder', slug: 'den-helder', roles: ['caseworker'] }],
    shows: 'Begeleidt mensen.',
  },
]

const meta = {
  title: 'Console/Demo persons',
  component: DemoPersons,
  args: { persons, busyId: null, onChoose: fn() },
  decorators: [
    (Story) => (
      <main style={{ padding: 24 }}>
        <h1>Kies wie u bent</h1>
        <Story />
      </main>
    ),
  ],
} satisfies Meta<typeof DemoPersons>
export default meta
type Story = StoryObj<typeof meta>

export const OneClick: Story = {
  play: async ({ canvasElement, args }) => {
    const place = within(within(canvasElement).getByRole('region', { name: 'Den Helder' }))
    await expect(place.getAllByRole('button')).toHaveLength(2)
    await userEvent.click(place.getByRole('button', { name: /Fatima Amrani/ }))
    await expect(args.onChoose).toHaveBeenCalledWith(persons[2])
  },
}
