import { key } from '../../isolation/probe-values.ts'
import type { ProbesOf } from '../../ladder/served.ts'
import type { procedures } from './procedures.ts'

/** For every procedure an input that aims at the ids of somebody else. One that is missing does not compile. */
export const probes: ProbesOf<typeof procedures> = {
  listViews: () => ({ screen: 'people' }),
  removeView: (ids) => ({ viewId: ids.viewId, idempotencyKey: key() }),
  saveView: () => ({ screen: 'people', name: 'Probe', query: 'q=1', idempotencyKey: key() }),
  shareView: (ids) => ({ viewId: ids.viewId, shared: true, version: 1, idempotencyKey: key() }),
}
