import type { ProbesOf } from '../../ladder/served.ts'
import type { procedures } from './procedures.ts'

/** For every procedure an input that aims at the ids of somebody else. One that is missing does not compile. */
export const probes: ProbesOf<typeof procedures> = {
  compareRules: (ids) => ({ slugs: [ids.slug] }),
  listMunicipalities: () => ({}),
  readRules: () => ({ day: null }),
}
