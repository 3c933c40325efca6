import { secretBox } from '@vliegwiel/auth/server'
import { demoPersons, demoTenants, seedDemo } from '@vliegwiel/demo'
import { secretKeyIn } from '../../start/secret-key.ts'
import { answer, UsageProblem, type Command } from '../command.ts'

export const seedDemoCommand: Command = {
  name: 'seed-demo',
  writes: 'installation',
  options: {},
  help: {
    nl: 'Zet de proefgemeenten en proefpersonen klaar. Niet in productie.',
    en: 'Puts the demo tenants and persons in. Not in production.',
  },
  async run({ environment, open, language, at }) {
    if (!environment.demo) {
      throw new UsageProblem(
        language === 'nl' ? 'Dit kan alleen met VLIEGWIEL_DEMO=on.' : 'This needs VLIEGWIEL_DEMO=on.',
      )
    }
    const key = environment.secretKey ?? secretKeyIn(environment.dataFolder)
    // As the server reads it (`make-services.ts`): what is sealed here is opened there.
    const secrets = secretBox(key.toString('base64'))
    const made = await seedDemo(await open(), { at, publicUrl: environment.publicUrl, secrets })
    const facts = { made, tenants: demoTenants.length, persons: demoPersons.length }
    const text = {
      nl: made ? `${facts.tenants} gemeenten en ${facts.persons} mensen staan klaar.` : 'De demo stond er al.',
      en: made ? `${facts.tenants} tenants and ${facts.persons} persons are in.` : 'The demo was there already.',
    }
    return answer([text[language]], facts)
  },
}
