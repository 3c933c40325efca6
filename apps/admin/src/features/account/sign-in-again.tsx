import { m } from '@vliegwiel/i18n'
import { Button } from '@vliegwiel/ui'
import { Dialog } from '@vliegwiel/ui/dialog'
import { address } from '../../app/address/address.ts'
import { knownMe, readMeAgain } from '../../app/session/me.ts'
import { leave } from '../../app/session/leave.ts'
import { openGate } from '../../app/session/sign-in-gate.ts'
import { SignInForm } from './sign-in-form.tsx'
import { useDemo } from './use-demo.ts'

/** Over a page whose session ended: signs in again in place, and everything that waited goes on. Loaded apart. */
export default function SignInAgain() {
  const before = knownMe()
  const goOn = async () => {
    const now = await readMeAgain(null)
    // Somebody else may not see the page as the one before left it.
    if (now?.person.personId === before?.person.personId) openGate()
    else window.location.assign(address('/'))
  }
  const demo = useDemo(() => void goOn())
  const self = demo.persons.find((person) => person.personId === before?.person.personId)
  return (
    <Dialog kind="alert" title={m.account_again_title()} isOpen onClose={() => void leave()}>
      <p>{m.account_again_sentence()}</p>
      {self === undefined ? (
        <SignInForm email={before?.person.email ?? ''} onSignedIn={() => void goOn()} />
      ) : (
        <Button variant="primary" busy={demo.busyId !== null} onClick={() => demo.choose(self)}>
          {m.account_sign_in_as({ name: self.name })}
        </Button>
      )}
    </Dialog>
  )
}
