import { signature, token } from '../../isolation/probe-values.ts'
import type { ProbesOf } from '../../ladder/served.ts'
import type { procedures } from './procedures.ts'

/** For every procedure an input that aims at the ids of somebody else. One that is missing does not compile. */
export const probes: ProbesOf<typeof procedures> = {
  askNewPassword: () => ({ email: 'probe@probe.example' }),
  askPasskey: () => ({ challenge: null }),
  confirmSecondFactor: () => ({ challenge: token, code: '000000' }),
  demoPersons: () => ({}),
  setNewPassword: () => ({ token, password: 'vier gele fietsbellen' }),
  showPasswordLink: () => ({ token }),
  signIn: () => ({ email: 'probe@probe.example', password: 'probe' }),
  signInAsDemo: (ids) => ({ personId: ids.personId }),
  signInWithPasskey: () => ({ challenge: null, response: signature }),
  signOut: () => ({}),
  waysIn: (ids) => ({ slug: ids.slug }),
  whoAmI: () => ({}),
}
