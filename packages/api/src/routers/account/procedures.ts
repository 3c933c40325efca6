import { changeLanguage } from './change-language.ts'
import { changeName } from './change-name.ts'
import { changePassword } from './change-password.ts'
import { confirmSecondFactor, renewRecoveryCodes, startSecondFactor, stopSecondFactor } from './second-factor.ts'
import { addPasskey, askPasskeyProof, removePasskey, startPasskey } from './passkeys.ts'
import { showAccount } from './show-account.ts'
import { endSession, signOutElsewhere } from './sign-out-elsewhere.ts'

export const procedures = {
  showAccount,
  changePassword,
  startSecondFactor,
  confirmSecondFactor,
  stopSecondFactor,
  renewRecoveryCodes,
  startPasskey,
  addPasskey,
  removePasskey,
  askPasskeyProof,
  changeLanguage,
  changeName,
  signOutElsewhere,
  endSession,
}
