import { askNewPassword } from './ask-new-password.ts'
import { confirmSecondFactor } from './confirm-second-factor.ts'
import { askPasskey, signInWithPasskey } from './passkey.ts'
import { demoPersons } from './demo-persons.ts'
import { setNewPassword, showPasswordLink } from './new-password.ts'
import { signInAsDemo } from './sign-in-as-demo.ts'
import { signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'
import { waysIn } from './ways-in.ts'
import { whoAmI } from './who-am-i.ts'

export const procedures = {
  whoAmI,
  waysIn,
  signIn,
  confirmSecondFactor,
  askPasskey,
  signInWithPasskey,
  signOut,
  demoPersons,
  signInAsDemo,
  askNewPassword,
  showPasswordLink,
  setNewPassword,
}
