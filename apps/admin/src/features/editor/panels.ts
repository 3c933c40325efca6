import type { Block, FieldValue } from '@vliegwiel/configuration/merge'
import { lazy, type ComponentType } from 'react'
import type { Finding } from './version.ts'

export interface PanelProps {
  content: Block
  findings: readonly Finding[]
  /** Left out where nobody may write. */
  onField?: ((blockId: string, field: string, value: FieldValue) => void) | undefined
}

/** What a kind shows beside its fields, by the word of the kind. A kind needs none; each is loaded when it is met. */
export const panels: Readonly<Record<string, ComponentType<PanelProps> | undefined>> = {
  theme: lazy(() => import('./theme-panel.tsx')),
}
