import type { Block } from '@vliegwiel/configuration'

/** Invited and joined in the six experiments of 2017 to 2019, as published. Their effects per arm are not public here. */
const experiments = [
  ['deventer', 'Deventer', 1584, 364],
  ['utrecht', 'Utrecht', 752, 710],
  ['tilburg', 'Tilburg', 780, 780],
  ['groningen', 'Groningen', 6551, 890],
  ['wageningen', 'Wageningen', 410, 410],
  ['nijmegen', 'Nijmegen', 366, 304],
] as const

const count = (value: number) => value.toLocaleString('nl-NL')

/** A card per experiment: who was asked and who took part. No effect is invented. */
export const experimentLessons: readonly { readonly key: string; readonly content: Block }[] = experiments.map(
  ([key, name, invited, joined]) => ({
    key: `experiment-${key}`,
    content: {
      id: 'root',
      type: 'root',
      fields: {
        title: `${name}: ${count(joined)} van ${count(invited)} uitgenodigde mensen deden mee`,
        ingredient: 'own-direction',
        evidence: 'stories',
        story:
          'Experiment met de bijstand, 2017 tot en met 2019. Elke gemeente koos eigen varianten en metingen. Daardoor zijn de zes moeilijk te vergelijken. Wat er per variant uitkwam, staat hier niet: die cijfers hebben wij niet.',
        context: `${name}. Uitgenodigd: ${count(invited)}. Meegedaan: ${count(joined)}.`,
        source: 'Landelijke evaluatie van de experimenten Participatiewet',
      },
    },
  }),
)

/** A lesson with figures behind it: it points at the pilot of Voorbeeld. */
export const supportedWorkLesson: Block = {
  id: 'root',
  type: 'root',
  fields: {
    title: 'Een jaar begeleid werk: gemiddeld 474 tot 3.115 dollar meer inkomen',
    ingredient: 'work-experience',
    evidence: 'one-pilot',
    story:
      'Er is geloot. De mensen met begeleid werk verdienden in 1978 gemiddeld tussen 474 en 3.115 dollar meer. Dat is vergeleken met mensen zonder aanbod. Naast mensen uit een enquête is het niet te zeggen: die mensen waren vanaf het begin anders.',
    context: 'Verenigde Staten, 1975 tot en met 1978, mannen met een lange tijd zonder vast werk.',
    source: 'LaLonde 1986; Dehejia en Wahba 1999',
  },
  children: [{ id: 'pilot', type: 'attached', fields: { pilot: 'begeleid-werk', arm: 'begeleid-werk' } }],
}
