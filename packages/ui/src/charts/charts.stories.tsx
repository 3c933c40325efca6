import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, within } from 'storybook/test'
import { IntervalFigure, ScaleFigure } from './interval-figure.tsx'
import { scaleFor } from './scale.ts'
import { StepFigure } from './step-figure.tsx'

const scale = scaleFor([-10, 20])
const interval = { low: -4, estimate: 4, high: 12 }

function Rows() {
  const rows = [
    { name: 'Tijdens', interval, shape: 'point', noHarm: -5 },
    { name: 'Na', interval: { low: 1, estimate: 10, high: 18 }, shape: 'open', isOurs: true, noHarm: -5 },
    { name: 'Naar gewicht', interval, shape: 'square', weight: 80 },
    { name: 'Gemiddeld', interval, shape: 'diamond' },
    { name: 'Een volgende', interval: { low: -9, estimate: 4, high: 18 }, shape: 'bar', isOurs: true },
    { name: 'Nog niets', interval: undefined },
  ] as const
  return (
    <table className="utrecht-table vw-table">
      <caption className="vw-hidden">Verschil per 100 mensen</caption>
      <tbody>
        {rows.map(({ name, ...row }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td style={{ inlineSize: '60%' }}>
              <IntervalFigure scale={scale} {...row} />
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td>per 100 mensen</td>
          <td>
            <ScaleFigure scale={scale} format={(value) => String(value)} />
          </td>
        </tr>
      </tfoot>
    </table>
  )
}

const meta = { title: 'Charts', component: Rows } satisfies Meta<typeof Rows>
export default meta
type Story = StoryObj<typeof meta>

export const Intervals: Story = {
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByText('-10')).toBeVisible()
    await expect(canvasElement.querySelectorAll('.vw-interval-line').length).toBeGreaterThan(4)
  },
}

export const Steps: Story = {
  render: () => (
    <StepFigure
      until={364}
      sentence="Na een jaar heeft 62 van de 100 nog bijstand, met hulp 55."
      lines={[
        {
          id: 'help',
          name: 'met hulp',
          isOurs: true,
          points: [
            { x: 90, y: 88 },
            { x: 200, y: 70 },
            { x: 330, y: 55 },
          ],
        },
        {
          id: 'usual',
          name: 'zonder',
          points: [
            { x: 120, y: 90 },
            { x: 260, y: 75 },
            { x: 340, y: 62 },
          ],
        },
      ]}
    />
  ),
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByRole('img')).toHaveAccessibleName(/62 van de 100/)
  },
}
