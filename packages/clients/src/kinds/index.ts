import type { Kind } from '@vliegwiel/configuration/kind'

/** Every kind of document of this slice. */
export const clientKinds: readonly Kind[] = []
