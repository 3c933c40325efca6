import type { Block } from '@vliegwiel/configuration'
import { answered, atMost, madeUp, percentage, profileSet, score, yesNo } from './document-parts.ts'
import { registerTexts } from './register-texts.ts'

/** The four profiles of the mission. They begin with what somebody wants, and no profile is a mark. */
export const nationalProfiles: Block = profileSet('nl', {
  root: {
    title: 'Klantprofielen',
    about:
      'Een profiel helpt om passende hulp te kiezen. De regels stellen er een voor. Een mens beslist, samen met de klant.',
    source: `${madeUp}: vier profielen als begin. Uw gemeente maakt er eigen profielen van.`,
  },
  characteristics: [
    yesNo('werkdoel', 'noemt zelf werk als doel'),
    yesNo('zorg', 'behandeling of zorg gaat nu voor'),
    yesNo('meer-meedoen', 'wil meer meedoen in de buurt'),
    percentage,
    score('dagbesteding', 'score dagbesteding'),
  ],
  profiles: [
    {
      key: 'inkomen',
      name: 'Inkomen',
      description: 'Voor wie nu vooral rust en een vast inkomen nodig heeft.',
      offer: 'De uitkering op tijd, een vast contact en een gesprek als u dat wilt.',
      intensity: 50,
      rules: [
        [
          'Geen werkdoel, geen zorg die voorgaat, nu niet meer meedoen',
          [answered('werkdoel', 'nee'), answered('zorg', 'nee'), answered('meer-meedoen', 'nee')],
        ],
      ],
    },
    {
      key: 'zorg',
      name: 'Zorg',
      description: 'Voor wie eerst aan gezondheid of behandeling wil werken.',
      offer: 'Wij regelen contact met zorg en vragen niets dat de behandeling stoort.',
      intensity: 100,
      rules: [['Geen werkdoel, en zorg gaat nu voor', [answered('werkdoel', 'nee'), answered('zorg', 'ja')]]],
    },
    {
      key: 'meedoen',
      name: 'Meedoen',
      description: 'Voor wie meer onder de mensen wil zijn of iets wil doen.',
      offer: 'Samen iets zoeken in de buurt, en de eerste keer gaat iemand mee.',
      intensity: 100,
      rules: [
        [
          'Geen werkdoel, geen zorg die voorgaat, wil meer meedoen',
          [
            answered('werkdoel', 'nee'),
            answered('zorg', 'nee'),
            answered('meer-meedoen', 'ja'),
            atMost('dagbesteding', 2),
          ],
        ],
      ],
    },
    {
      key: 'werk',
      name: 'Naar werk',
      description: 'Voor wie zelf werk als doel noemt, ook als dat nog ver weg is.',
      offer: 'Hulp bij zoeken, oefenen en leren, en een maatje voor en na de eerste werkdag.',
      intensity: 200,
      rules: [
        ['Noemt zelf werk als doel', [answered('werkdoel', 'ja'), { on: 'arbeidsvermogen', from: 30, shown: true }]],
      ],
    },
  ],
  examples: [
    {
      title: 'Ria wil elke ochtend een reden om de deur uit te gaan',
      profile: 'meedoen',
      known: { werkdoel: 'nee', zorg: 'nee', 'meer-meedoen': 'ja', dagbesteding: 2 },
    },
    {
      title: 'Henk wil eerst beter slapen; zijn behandeling is net begonnen',
      profile: 'zorg',
      known: { werkdoel: 'nee', zorg: 'ja', 'meer-meedoen': 'ja' },
    },
    {
      title: 'Yara wil weer achter de kassa, ook al is haar arbeidsvermogen laag',
      profile: 'werk',
      known: { werkdoel: 'ja', zorg: 'nee', arbeidsvermogen: 20 },
    },
    {
      title: 'Bo wil nu vooral rust',
      profile: 'inkomen',
      known: { werkdoel: 'nee', zorg: 'nee', 'meer-meedoen': 'nee' },
    },
    { title: 'Van Sam weten wij nog niet of zorg voorgaat', profile: null, known: { werkdoel: 'nee' } },
  ],
  register: registerTexts,
})
