import type { Block } from '@vliegwiel/configuration'
import { block, root } from './document-parts.ts'

type Term = readonly [
  number: string | null,
  name: string,
  sort: string,
  outcome: string,
  period: string | null,
  startsAt: 'closed' | 'object-ends' | 'recorded-day' | null,
  status: 'verified' | 'derived' | 'unknown',
  note?: string,
]

/**
 * Terms that concern clients. Source: Selectielijst gemeenten en intergemeentelijke organen 2020 (Staatscourant 2020,
 * 11143), in the machine-readable copy of VNG Realisatie (https://github.com/open-zaak/vng-selectielijst, EUPL 1.2), read
 * on 29 November 2026. The official text prevails. What that copy does not hold stays unknown.
 */
const terms: readonly Term[] = [
  ['8.1', 'Uitkering toegekend', 'uitkering', 'verstrekt', 'P10Y', 'object-ends', 'verified'],
  ['8.2', 'Uitkering geweigerd', 'uitkering', 'geweigerd', 'P5Y', 'closed', 'verified'],
  ['8.3', 'Uitkering beëindigd', 'uitkering', 'beeindigd', 'P10Y', 'closed', 'verified'],
  [
    '8.4.1',
    'Aanvraag afgebroken',
    'uitkering',
    'afgebroken',
    'P42D',
    'closed',
    'verified',
    'Zes weken, in het sociaal domein.',
  ],
  ['12.1.1', 'Hercontrole', 'hercontrole', 'uitgevoerd', 'P10Y', 'closed', 'verified'],
  ['12.2.5', 'Boete', 'boete', 'uitgevoerd', 'P7Y', 'closed', 'verified'],
  ['21.1.3', 'Medisch advies gegeven', 'medisch-advies', 'verstrekt', 'P20Y', 'closed', 'verified'],
  ['21.2', 'Medisch advies geweigerd', 'medisch-advies', 'niet-verstrekt', 'P1Y', 'closed', 'verified'],
  ['8.1.9', 'Schuldhulp gegeven', 'schuldhulp', 'verstrekt', 'P5Y', 'object-ends', 'verified'],
  ['8.3.5', 'Schuldhulp beëindigd', 'schuldhulp', 'beeindigd', 'P5Y', 'closed', 'verified'],
  [
    '3.1',
    'Plan van aanpak vastgesteld',
    'plan',
    'vastgesteld',
    'P5Y',
    'recorded-day',
    'derived',
    'Afgeleid van een plan zonder gevolg voor anderen.',
  ],
  ['3.2', 'Plan van aanpak niet vastgesteld', 'plan', 'niet-vastgesteld', 'P5Y', 'closed', 'verified'],
  ['13.1', 'Bezwaar of klacht', 'bezwaar', 'afgehandeld', 'P5Y', 'closed', 'verified'],
  ['16.1', 'Overeenkomst', 'overeenkomst', 'aangegaan', 'P10Y', 'object-ends', 'verified'],
  [
    '19.1.18',
    'Verklaring van vernietiging',
    'vernietiging',
    'vastgelegd',
    'keep',
    null,
    'verified',
    'Het bewijs blijft, zonder de gegevens.',
  ],
  ['4.1.1', 'Evaluatie van beleid', 'evaluatie', 'uitgevoerd', 'keep', null, 'verified'],
  [
    null,
    'Wie een dossier las',
    'inzage-log',
    'vastgelegd',
    null,
    null,
    'unknown',
    'De lijst noemt dit niet. U kiest: 6 maanden, 5 jaar, of zo lang als het dossier.',
  ],
  [
    null,
    'Voorstel van een profiel',
    'voorstel',
    'gedaan',
    null,
    null,
    'unknown',
    'Voor algoritmes staat er geen termijn in de kopie van de lijst.',
  ],
]

export const retentionSchedule: Block = root(
  {
    title: 'Bewaartermijnen',
    list: 'Selectielijst gemeenten en intergemeentelijke organen 2020 (Staatscourant 2020, 11143)',
    from: '2020-01-01',
    link: 'https://github.com/open-zaak/vng-selectielijst',
    about:
      'Na de termijn moet u vernietigen. Is een termijn onbekend, dan vernietigt niemand iets. Een nieuwere lijst: onbekend.',
  },
  terms.map(([number, name, sort, outcome, period, startsAt, status, note]) =>
    block('term', `termijn-${sort}-${outcome}`, {
      number,
      name,
      sort,
      outcome,
      period,
      startsAt,
      status,
      note: note ?? null,
    }),
  ),
)
