import { randomBytes } from 'node:crypto'
import { emailKey } from '@vliegwiel/auth'
import { addPerson } from '@vliegwiel/auth/server'
import { atAccounts } from '@vliegwiel/db'
import { answer, demanded, UsageProblem, type Command } from '../command.ts'

export const createOperator: Command = {
  name: 'persons create-operator',
  writes: 'installation',
  options: { name: 'Olga Vermeer', email: 'olga@voorbeeld.example' },
  help: {
    nl: 'Maakt een platformbeheerder; toont één keer het wachtwoord voor de eerste keer.',
    en: 'Makes a platform operator; shows the first password once.',
  },
  async run(call) {
    const { language, at } = call
    const email = demanded(call, 'email')
    const displayName = demanded(call, 'name').trim().slice(0, 120)
    const key = emailKey(email)
    if (key === null)
      throw new UsageProblem(language === 'nl' ? `${email} is geen e-mailadres.` : `${email} is no e-mail address.`)
    const services = await call.services()
    // 128 random bits; no list of common passwords holds it.
    const password = randomBytes(16).toString('base64url')
    const passwordHash = await services.auth.passwords.hash(password)
    const personId = await atAccounts(services.db, (trx) =>
      addPerson(trx, { email, emailKey: key, displayName, language, passwordHash, isOperator: true }, at),
    )
    if (personId === null) {
      throw new UsageProblem(
        language === 'nl'
          ? `${email} heeft al een account. Er is niets veranderd.`
          : `${email} has an account already. Nothing was changed.`,
      )
    }
    const text = {
      nl: [`${displayName} is platformbeheerder.`, `Wachtwoord, één keer getoond: ${password}`],
      en: [`${displayName} is a platform operator.`, `Password, shown once: ${password}`],
    }
    const about = { objectType: 'person', objectId: personId, objectLabel: displayName }
    return answer(text[language], { personId, password }, true, about)
  },
}
