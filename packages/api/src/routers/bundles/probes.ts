import { key } from '../../isolation/probe-values.ts'
import type { ProbesOf } from '../../ladder/served.ts'
import type { procedures } from './procedures.ts'

/** For every procedure an input that aims at the ids of somebody else. One that is missing does not compile. */
export const probes: ProbesOf<typeof procedures> = {
  exportBundle: (ids) => ({
    chosen: [{ kind: 'page', key: ids.documentKey }],
    licence: 'CC-BY-4.0',
    idempotencyKey: key(),
  }),
  importBundle: () => ({ text: '{}', mapping: [], seen: '0'.repeat(64), idempotencyKey: key() }),
  previewExport: (ids) => ({ chosen: [{ kind: 'page', key: ids.documentKey }] }),
  previewImport: () => ({ text: '{}', mapping: [] }),
  showKeys: () => ({}),
}
