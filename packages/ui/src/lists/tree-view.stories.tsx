import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { expect, userEvent, within, waitFor } from 'storybook/test'
import { StatusChip } from '../evidence/status-chip.tsx'
import type { TreeNode } from './tree-model.ts'
import { TreeView } from './tree-view.tsx'

const nodes: TreeNode[] = [
  {
    id: 'nl',
    label: 'Landelijk',
    children: [
      {
        id: 'peel',
        label: 'Helmond-De Peel',
        detail: 'regio',
        children: [
          {
            id: 'helmond',
            label: 'Helmond',
            detail: 'gemeente',
            end: (
              <StatusChip tone="ok" look="text">
                actief
              </StatusChip>
            ),
          },
        ],
      },
      {
        id: 'drenthe',
        label: 'Drenthe',
        detail: 'regio',
        children: [
          {
            id: 'emmen',
            label: 'Emmen',
            detail: 'gemeente',
            end: (
              <StatusChip tone="warn" look="text">
                gepauzeerd
              </StatusChip>
            ),
          },
        ],
      },
    ],
  },
]

function Tree() {
  const [selected, setSelected] = useState('helmond')
  return <TreeView label="Gemeenten" nodes={nodes} selectedId={selected} onSelect={setSelected} />
}

const meta = { title: 'Lists/TreeView', component: Tree } satisfies Meta<typeof Tree>
export default meta
type Story = StoryObj<typeof meta>

export const Rest: Story = {}

export const Keys: Story = {
  play: async ({ canvasElement }) => {
    const tree = within(canvasElement)
    await userEvent.click(tree.getByRole('row', { name: 'Helmond' }))
    await userEvent.keyboard('{ArrowLeft}')
    const region = tree.getByRole('row', { name: 'Helmond-De Peel' })
    await waitFor(() => expect(region).toHaveFocus())
    await userEvent.keyboard('{ArrowLeft}')
    await expect(region).toHaveAttribute('aria-expanded', 'false')
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}')
    await expect(tree.getByRole('row', { name: 'Emmen' })).toHaveAttribute('aria-selected', 'true')
  },
}
