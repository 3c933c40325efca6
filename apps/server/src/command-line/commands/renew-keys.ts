import { renewSecrets, type KeyRenewal } from '@vliegwiel/api/server'
import { nothingSealed, sumOf, type Resealed } from '@vliegwiel/auth/server'
import { answer, type Command } from '../command.ts'

export const renewKeys: Command = {
  name: 'keys renew',
  writes: 'installation',
  options: {},
  help: {
    nl: 'Verzegelt alle geheimen met SECRET_KEY, terwijl mensen werken; leest ook die van SECRET_KEY_PREVIOUS.',
    en: 'Seals all secrets with SECRET_KEY while people work; reads those of SECRET_KEY_PREVIOUS too.',
  },
  async run({ services, environment, language }) {
    const { db, auth } = await services()
    const found = await renewSecrets(db, auth.secrets)
    const total = [found.apps, found.providers, found.clientKeys].reduce(sumOf, nothingSealed)
    const nl = language === 'nl'
    const row = (name: string, { renewed, current, unreadable }: Resealed) =>
      nl
        ? `  ${name}: ${renewed} vernieuwd, ${current} al goed, ${unreadable} onleesbaar`
        : `  ${name}: ${renewed} renewed, ${current} right already, ${unreadable} unreadable`
    const waiting = environment.previousKeys.length === 0 ? [] : waitingFor(found, nl)
    const lines = [
      row(nl ? 'apps voor codes' : 'apps for codes', found.apps),
      row(nl ? 'aanmelden via de eigen organisatie' : 'providers', found.providers),
      row(nl ? 'sleutels van klantgegevens' : 'keys of clients', found.clientKeys),
      ...waiting,
    ]
    return answer(lines, found, total.unreadable === 0)
  },
}

/** What still leans on a key of before, before `SECRET_KEY_PREVIOUS` goes. */
function waitingFor({ oldRecoveryCodes, portals }: KeyRenewal, nl: boolean): readonly string[] {
  if (oldRecoveryCodes === 0 && portals.length === 0)
    return [nl ? 'SECRET_KEY_PREVIOUS kan weg.' : 'SECRET_KEY_PREVIOUS can go.']
  return [
    nl ? 'Zonder SECRET_KEY_PREVIOUS werkt niet meer:' : 'Without SECRET_KEY_PREVIOUS this stops working:',
    ...(oldRecoveryCodes === 0
      ? []
      : [
          nl
            ? `  de herstelcodes van ${oldRecoveryCodes} mensen: laat hen nieuwe maken`
            : `  the recovery codes of ${oldRecoveryCodes} people: have them make new ones`,
        ]),
    ...portals.map((portal) =>
      nl
        ? `  het bewijs van een adres, als het record nog het oude is: ${portal} (zie Instellingen)`
        : `  the proof of a host name, where its record is still the old one: ${portal} (see Settings)`,
    ),
  ]
}
