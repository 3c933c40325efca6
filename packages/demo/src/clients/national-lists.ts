import type { Block, Fields } from '@vliegwiel/configuration'
import { block, madeUp, root } from './document-parts.ts'

const domain = (key: string, name: string, question: string): Block =>
  block('domain', `leefgebied-${key}`, { key, name, question })

/**
 * Nine life domains. Housing, social contacts, day activities and money are named by the source (Helmond, 2018); the
 * other five and all questions are our own words. No licensed instrument is shipped.
 */
export const lifeDomains: Block = root(
  {
    title: 'Leefgebieden',
    least: 1,
    most: 5,
    labels: ['gaat niet', 'gaat moeilijk', 'gaat wisselend', 'gaat redelijk', 'gaat goed'],
    instrument: null,
    licence: null,
  },
  [
    domain('wonen', 'Wonen', 'Hoe woont u, en kunt u daar blijven?'),
    domain('sociale-contacten', 'Sociale contacten', 'Wie ziet of spreekt u in een gewone week?'),
    domain('dagbesteding', 'Dagbesteding', 'Hoe ziet een gewone dag eruit?'),
    domain('geld', 'Geld', 'Komt u uit met uw geld?'),
    domain('lichamelijke-gezondheid', 'Lichamelijke gezondheid', 'Hoe gaat het met uw lichaam?'),
    domain('psychische-gezondheid', 'Psychische gezondheid', 'Hoe voelt u zich de laatste weken?'),
    domain('gezin-en-familie', 'Gezin en familie', 'Hoe gaat het thuis en met uw familie?'),
    domain('werk-en-opleiding', 'Werk en opleiding', 'Wat kunt u goed, en wat wilt u leren?'),
    domain('post-en-papieren', 'Post en papieren', 'Lukt het met brieven, formulieren en afspraken?'),
  ],
)

const step = (key: string, name: string, description: string): Block =>
  block('step', `trede-${key}`, { key, name, description })

export const ladder: Block = root(
  { title: 'Participatieladder', about: 'Een stap terug hoort erbij. Het is geen cijfer.' },
  [
    step('alleen', 'Vooral alleen', 'Ziet bijna niemand buiten het eigen huis.'),
    step('contacten', 'Contact buiten de deur', 'Ziet elke week iemand buiten het eigen huis.'),
    step('activiteiten', 'Doet mee met iets', 'Gaat naar een club, cursus of buurthuis.'),
    step('onbetaald-werk', 'Onbetaald werk', 'Doet werk met taken, zonder loon.'),
    step('werk-met-hulp', 'Betaald werk met hulp', 'Werkt voor loon, met begeleiding.'),
    step('werk', 'Betaald werk', 'Werkt voor loon, zonder begeleiding.'),
  ],
)

const part = (sort: string, heading: string, questions: readonly string[]): Block =>
  block('part', `gesprek-${sort}`, { sort, heading, questions })

export const conversationForm: Block = root(
  {
    title: 'Kennismakingsgesprek',
    voluntary: 'Meedoen mag. Nee zeggen mag ook. Nee heeft geen gevolgen voor uw uitkering.',
    callBackDays: 21,
  },
  [
    part('start', 'Hoe gaat het?', ['Hoe gaat het met u?', 'Wat wilt u dat wij weten?']),
    part('own-choice', 'Wat wilt u zelf het eerst?', [
      'Wat wilt u zelf het eerst?',
      'Waar hoort dat bij?',
      'Klopt het als ik het zo opschrijf?',
    ]),
    part('life-domains', 'Leefgebieden', ['Zullen wij de leefgebieden samen langslopen?']),
    part('worker-view', 'Wat zien wij?', ['Mag ik zeggen wat mij opvalt?']),
    part('agreements', 'Afspraken', ['Wat doet u, en wat doe ik?', 'Wanneer spreken wij elkaar weer?']),
    part('joining-in', 'Wilt u meedoen?', ['Wilt u meedoen, erover nadenken, of liever niet?']),
  ],
)

const reason = (key: string, name: string, category: string, influenceable: string, more: Fields = {}): Block =>
  block('reason', `reden-${key}`, { key, name, category, also: null, andAlso: null, influenceable, ...more })

export const outflowReasons: Block = root({ title: 'Uitstroomredenen', source: madeUp }, [
  reason('werk', 'Aan het werk', 'work', 'yes'),
  reason('eigen-bedrijf', 'Eigen bedrijf', 'work', 'yes'),
  reason('school', 'Terug naar school', 'school', 'yes'),
  reason('beeindigd', 'Uitkering beëindigd', 'ended', 'undecided'),
  reason('verhuisd', 'Verhuisd', 'moved', 'no'),
  reason('samenwonend', 'Gaat samenwonen', 'cohabiting', 'no'),
  reason('overleden', 'Overleden', 'deceased', 'no'),
  reason('pensioen', 'Met pensioen', 'other', 'no'),
  reason('anders', 'Anders', 'other', 'undecided'),
])

/** Emmen counts school and ended in one figure, and everybody whom help cannot reach in another (2017). */
export const emmenReasons: Block = root(
  { title: 'Uitstroomredenen Emmen', source: 'Binnenlands Bestuur, 28 juli 2017: 857, 384 en 976 in achttien maanden' },
  [
    reason('em-werk', 'Aan het werk', 'work', 'yes'),
    reason('em-school-of-beeindigd', 'School of beëindigd', 'school', 'yes', { also: 'ended' }),
    reason('em-niet-beinvloedbaar', 'Verhuisd of samenwonend', 'moved', 'no', { also: 'cohabiting' }),
  ],
)
