import { page } from '@vliegwiel/configuration'
import { changeBlock, type Block } from '@vliegwiel/configuration/merge'
import { describeKind } from '@vliegwiel/configuration/kind'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, within } from 'storybook/test'
import { questionOf } from '../../blocks/question.ts'
import { PeopleHere } from '../../versions/people-here.tsx'
import { AskAside } from './ask-aside.tsx'
import { WrittenDocument } from './written-document.tsx'

const text = (id: string, heading: string | null, body: string): Block => ({
  id,
  type: 'text',
  fields: { heading, body },
})
const national: Block = {
  id: 'root',
  type: 'root',
  fields: {
    title: 'Wanneer krijg ik mijn uitkering?',
    summary: 'Elke maand, op een vaste dag.',
    language: 'nl',
  },
  children: [
    {
      id: 'wanneer',
      type: 'section',
      fields: { heading: 'De betaaldag' },
      children: [text('dag', null, 'Wij betalen op de 20e van de maand.')],
    },
    { id: 'let', type: 'notice', fields: { weight: 'info', body: 'In het weekend? Dan betalen wij op vrijdag.' } },
    {
      id: 'bel',
      type: 'contact',
      fields: { team: 'Team Inkomen', phone: '14 0492', hours: 'maandag tot en met vrijdag' },
    },
  ],
}
const own = changeBlock(national, 'dag', (block) => ({
  ...block,
  fields: { heading: null, body: 'Wij betalen op de 18e van de maand.' },
}))
const head = (
  <>
    <h1>Wanneer krijg ik mijn uitkering?</h1>
    <PeopleHere people={[{ name: 'Lotte Maas', doing: 'reads' }]} />
  </>
)

const onAct = fn()
const meta = {
  title: 'Features/Editor',
  component: WrittenDocument,
  parameters: { layout: 'fullscreen' },
  args: { kind: page, start: own, inherited: national, head, onAct },
  decorators: [
    (Story) => (
      <main className="vw-main">
        <Story />
      </main>
    ),
  ],
} satisfies Meta<typeof WrittenDocument>
export default meta
type Story = StoryObj<typeof meta>

export const Writing: Story = {
  play: async ({ canvasElement }) => {
    const screen = within(canvasElement)
    await expect(screen.getByText('Ook hier: Lotte Maas (leest)')).toBeVisible()
    const outline = within(screen.getByRole('navigation', { name: 'Blokken' }))
    await userEvent.click(outline.getByRole('button', { name: /Wij betalen op de 18e/ }))
    await expect(screen.getByRole('textbox', { name: /^Kop/ })).toHaveFocus()
    const field = screen.getByRole('textbox', { name: 'Tekst' })
    await userEvent.clear(field)
    await expect(screen.getAllByText('Tekst is nog leeg.')).not.toHaveLength(0)
    await expect(screen.getByRole('button', { name: 'Vraag oordeel' })).toHaveAttribute('aria-disabled', 'true')
    await userEvent.type(field, 'Wij betalen op de 19e.')
    await userEvent.click(screen.getByRole('button', { name: 'Vraag oordeel' }))
    await expect(onAct).toHaveBeenCalledWith('submit')
  },
}
export const English: Story = { globals: { language: 'en' } }

export const BackToInherited: Story = {
  play: async ({ canvasElement }) => {
    const screen = within(canvasElement)
    await userEvent.click(screen.getByRole('button', { name: /^Wijzig\s*: Wij betalen op de 18e/ }))
    await userEvent.click(screen.getByRole('button', { name: 'Terug naar wat u erft' }))
    await expect(screen.getAllByText('Wij betalen op de 20e van de maand.')).not.toHaveLength(0)
    await expect(screen.queryByText('Eigen tekst van Helmond')).toBeNull()
  },
}

const kind = describeKind(page)
const sides = {
  was: text('dag', null, 'Wij betalen op de 20e van de maand.'),
  becomes: text('dag', null, 'Wij betalen op de 25e van de maand.'),
  yours: text('dag', null, 'Wij betalen op de 18e van de maand.'),
}
const onDecide = fn()
export const BaseChanged: Story = {
  args: {
    waiting: ['dag'],
    askedId: 'dag',
    blocked: 'Voeg eerst het blok samen.',
    line: { state: 'approved', suspended: 'base-moved' },
    aside: (
      <AskAside
        pending={{
          question: questionOf(kind, { id: 'dag', blockId: 'dag', reason: 'field' }, sides),
          from: 'base',
        }}
        at={1}
        total={1}
        fromName="Landelijk"
        otherName="Lotte Maas"
        busy={false}
        onDecide={onDecide}
      />
    ),
  },
  play: async ({ canvasElement }) => {
    const screen = within(canvasElement)
    await expect(screen.getByRole('heading', { name: 'De basis is gewijzigd' })).toBeVisible()
    await userEvent.keyboard('2')
    await userEvent.click(screen.getByRole('button', { name: 'Zet in mijn concept' }))
    await expect(onDecide).toHaveBeenCalledWith({ way: 'take' })
  },
}

export const Reader: Story = { args: { writable: false, line: { state: 'released', mine: false } } }
export const New: Story = {
  args: {
    start: page.template?.('Mag ik op vakantie?') ?? national,
    inherited: null,
    head: <h1>Mag ik op vakantie?</h1>,
  },
}
