import { address } from '../address/address.ts'
import { callsOf, queryClient } from '../api/api.ts'
import { noteSession } from './sign-in-gate.ts'
import { setViewAs } from './view-as.ts'

/** Signs out, forgets everything that was read, and begins anew: at the sign-in page, or where another person goes on. */
export async function leave(goOnAt = address('/aanmelden')): Promise<void> {
  noteSession(false)
  setViewAs(null)
  await callsOf(null).session.signOut.mutate({})
  queryClient.clear()
  // A fresh load, so that nothing of this person stays in the memory of the page.
  window.location.assign(goOnAt)
}
