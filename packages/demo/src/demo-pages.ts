import type { Block } from '@vliegwiel/configuration'

type Fields = Block['fields']
const block = (type: string, id: string, fields: Fields, children?: readonly Block[]): Block => ({
  id,
  type,
  fields,
  ...(children ? { children } : {}),
})
const text = (id: string, heading: string | null, body: string) => block('text', id, { heading, body })
const page = (title: string, summary: string, children: readonly Block[]): Block =>
  block('root', 'root', { title, summary, language: 'nl' }, children)

/** A page of the national library of the demo. */
export interface DemoPage {
  readonly key: string
  readonly content: Block
}

const askUs = (id: string): Block =>
  block('section', `${id}-vragen`, { heading: 'Heeft u een vraag?' }, [
    text(`${id}-vragen-tekst`, null, 'Bel ons gerust. Wij kijken samen wat er in uw geval kan.'),
    block('contact', `${id}-contact`, {
      team: '{team}',
      phone: '{telefoon}',
      hours: '{tijden}',
    }),
  ])

/** Made up for the demo: answers in plain words, without amounts that a law would change. */
export const demoPages: readonly DemoPage[] = [
  {
    key: 'betaaldata',
    content: page('Wanneer krijg ik mijn uitkering?', 'U krijgt uw uitkering elke maand op een vaste dag.', [
      block('section', 'betaaldag', { heading: 'De betaaldag' }, [
        text('dag', null, 'Wij betalen op een vaste dag. De volgende keer is {betaaldag}.'),
        text('weekend', 'Valt de dag in het weekend?', 'Dan betalen wij {vrije-dag}.'),
      ]),
      block('notice', 'bank', {
        weight: 'info',
        body: 'Bij sommige banken ziet u het geld pas aan het eind van de dag.',
      }),
      askUs('betaaldata'),
    ]),
  },
  {
    key: 'werken-naast-uitkering',
    content: page(
      'Mag ik werken naast mijn uitkering?',
      'Ja. U geeft uw loon door. Soms mag u een deel ervan houden.',
      [
        text(
          'loon',
          'Wat gebeurt er met mijn loon?',
          'Wij trekken loon af van uw uitkering. Soms mag u een deel houden.',
        ),
        block('steps', 'doorgeven', {
          heading: 'Zo geeft u loon door',
          steps: ['Bewaar uw loonstrook.', 'Stuur die voor het eind van de maand in.', 'Wij rekenen uit wat u krijgt.'],
        }),
        block('notice', 'toeslagen', { weight: 'warn', body: 'Uw toeslagen kunnen veranderen. Reken dat vooraf na.' }),
        block('link', 'naar-betaaldata', { label: 'Wanneer krijg ik mijn uitkering?', address: '/betaaldata' }),
        askUs('werken'),
      ],
    ),
  },
  {
    key: 'reiskosten',
    content: page('Krijg ik mijn reiskosten terug?', 'Vaak wel, als u reist voor werk of voor een cursus.', [
      text('wanneer', 'Wanneer wel?', 'Als de reis hoort bij uw plan. Vraag het voordat u reist.'),
      text('hoe', 'Hoe vraag ik het aan?', 'U stuurt een foto van uw kaartjes of van uw reisoverzicht.'),
      askUs('reiskosten'),
    ]),
  },
  {
    key: 'kinderopvang',
    content: page('Wie past er op mijn kind als ik werk?', 'Vaak betaalt de overheid mee aan opvang.', [
      text('toeslag', 'Kinderopvangtoeslag', 'U vraagt de toeslag zelf aan. Doe dat voor de eerste dag van de opvang.'),
      text('rest', 'Wat betalen wij?', 'Soms betalen wij het deel dat u zelf moet betalen. Vraag het ons.'),
      block('link', 'naar-werken', {
        label: 'Mag ik werken naast mijn uitkering?',
        address: '/werken-naast-uitkering',
      }),
      askUs('kinderopvang'),
    ]),
  },
  {
    key: 'solliciteren',
    content: page(
      'Hoe solliciteer ik hier?',
      'U vertelt eerst waarom u wilt. Een diploma vragen wij pas als laatste.',
      [
        block('steps', 'volgorde', {
          heading: 'De volgorde',
          steps: [
            'Waarom wilt u dit werk?',
            'Wanneer kunt u werken?',
            'Wat kunt u al?',
            'Heeft u een diploma? Dat mag later.',
          ],
        }),
        text('kans', 'Iedereen ziet alles', 'Elke vacature staat open voor iedereen. U wordt niet vooraf gekozen.'),
        askUs('solliciteren'),
      ],
    ),
  },
]

/** The national text after its second release: one sentence that Helmond had changed too, and one that nobody had. */
export const changedPaymentPage: Block = page(
  'Wanneer krijg ik mijn uitkering?',
  'U krijgt uw uitkering elke maand op een vaste dag.',
  [
    block('section', 'betaaldag', { heading: 'De betaaldag' }, [
      text('dag', null, 'Wij betalen elke maand op een vaste dag. De volgende keer is {betaaldag}.'),
      text('weekend', 'Valt de dag in het weekend?', 'Dan betalen wij {vrije-dag}. Op een feestdag ook.'),
    ]),
    block('notice', 'bank', {
      weight: 'info',
      body: 'Bij sommige banken ziet u het geld pas aan het eind van de dag.',
    }),
    askUs('betaaldata'),
  ],
)
