import type { Meta, StoryObj } from '@storybook/react-vite'
import Download from 'lucide-react/icons/download'
import Play from 'lucide-react/icons/play'
import Trash2 from 'lucide-react/icons/trash-2'
import X from 'lucide-react/icons/x'
import { expect, fn, userEvent, within, waitFor } from 'storybook/test'
import { Button } from './button.tsx'
import { CopyButton } from './copy-button.tsx'
import { IconButton } from './icon-button.tsx'
import { Link, LinkButton } from './link.tsx'

const meta = {
  title: 'Actions/Button',
  component: Button,
  args: { children: 'Draai nu opnieuw', onClick: fn() },
} satisfies Meta<typeof Button>
export default meta
type Story = StoryObj<typeof meta>

export const Primary: Story = { args: { variant: 'primary', icon: Play } }

export const Everything: Story = {
  render: () => (
    <div className="vw-form">
      <div className="vw-form-actions">
        <Button variant="primary" icon={Play}>
          Draai nu opnieuw
        </Button>
        <Button icon={Download}>Download bewijs</Button>
        <Button variant="quiet">Later</Button>
        <Button variant="danger" icon={Trash2}>
          Verwijder
        </Button>
        <LinkButton href="/people/invite">Nodig uit</LinkButton>
      </div>
      <div className="vw-form-actions">
        <Button size="small">Klein</Button>
        <Button variant="primary" size="small">
          Klein
        </Button>
        <Button variant="primary" busy>
          Bewaar
        </Button>
        <Button busy>Bewaar</Button>
        <IconButton icon={X} label="Sluit" />
        <CopyButton text="vliegwiel isolation" />
      </div>
      <p>
        Gewone tekst met een <Link href="/audit">verwijzing naar het logboek</Link> en een{' '}
        <Link href="/people" look="quiet">
          rustige naam
        </Link>
        .
      </p>
    </div>
  ),
}

export const DisabledWithReason: Story = {
  args: { disabledReason: 'Voeg eerst blok 4 samen.', children: 'Vraag oordeel' },
  play: async ({ canvasElement, args }) => {
    const button = within(canvasElement).getByRole('button', { name: 'Vraag oordeel' })
    await userEvent.tab()
    await waitFor(() => expect(button).toHaveFocus())
    await expect(button).toHaveAccessibleDescription('Voeg eerst blok 4 samen.')
    await userEvent.click(button)
    await expect(args.onClick).not.toHaveBeenCalled()
  },
}

export const Busy: Story = {
  args: { busy: true, children: 'Bewaar' },
  play: async ({ canvasElement, args }) => {
    const button = within(canvasElement).getByRole('button', { name: /^Bewaar/ })
    await userEvent.click(button)
    await expect(args.onClick).not.toHaveBeenCalled()
  },
}
