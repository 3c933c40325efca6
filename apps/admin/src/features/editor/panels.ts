import type { Block, FieldValue } from '@vliegwiel/configuration/merge'
import { lazy, type ComponentType } from 'react'
import type { Finding } from './version.ts'

export interface PanelProps {
  content: Block
  findings: readonly Finding[]
  /** Left out where nobody may write. */
  onField?: ((blockId: string, field: string, value: FieldValue) => void) | undefined
}

export interface MainPanelProps {
  content: Block
  /** Left out where nobody may write. */
  change?: ((content: Block) => void) | undefined
  /** The newest text, for what is undone later. */
  latest: () => Block
}

/** What a kind shows above its blocks, as wide as the text: another way to write on the same document. */
export const mainPanels: Readonly<Record<string, ComponentType<MainPanelProps> | undefined>> = {
  'investment-plan': lazy(() => import('./year-grid.tsx')),
}

/** What a kind shows beside its fields, by the word of the kind. A kind needs none; each is loaded when it is met. */
export const panels: Readonly<Record<string, ComponentType<PanelProps> | undefined>> = {
  theme: lazy(() => import('./theme-panel.tsx')),
}
