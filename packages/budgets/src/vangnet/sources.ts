import { type Found, secondary, unknown, verified } from './found.ts'

/** Where the figures of the safety net were read. `partly`: the page could be read only in part. */
export interface VangnetSource {
  readonly title: string
  readonly publisher: string
  readonly address: string | null
  readonly date: string
  readonly partly?: boolean
}

const committee = 'Toetsingscommissie vangnet Participatiewet'
const site = 'https://www.toetsingscommissievp.nl'

export const vangnetSources: Readonly<Record<string, VangnetSource>> = {
  B1: {
    title: 'Voorwaarden 2025',
    publisher: committee,
    address: `${site}/vangnetuitkering-2025/voorwaarden-2025`,
    date: '2025/2026',
    partly: true,
  },
  B4: {
    title: 'Wat is het eigen risico voor een vangnetuitkering over 2021?',
    publisher: committee,
    address: `${site}/documenten/vragen-en-antwoorden/wat-is-het-eigen-risico-voor-een-vangnetuitkering-over-2021`,
    date: '2021',
  },
  B5: {
    title: 'Welke financiële eisen worden gesteld aan het tekort (2018)',
    publisher: committee,
    address: `${site}/vangnetuitkering-2018/vraag-en-antwoord/welke-financiele-eisen-worden-gesteld-aan-het-tekort-om-in-aanmerking-te-komen-voor-de-vangnetuitkering-over-2018-wat-wordt-verstaan-onder-een-gecumuleerd-tekort`,
    date: '2018',
  },
  B6: {
    title: 'Berekening beschikking vangnetuitkering 2017',
    publisher: committee,
    address: `${site}/actueel/nieuws/2018/11/27/berekening-beschikking-vangnetuitkering-2017`,
    date: '2018-11-27',
  },
  B8: {
    title: 'Toetsingscommissie publiceert Jaarverslag 2022',
    publisher: committee,
    address: `${site}/actueel/nieuws/2023/02/17/jaarverslag-2022-gepubliceerd`,
    date: '2023-02-17',
  },
  B9: {
    title: 'Handreiking financiën Participatiewet, april 2025 (uit een samenvatting)',
    publisher: 'Berenschot, voor VNG, Divosa, Cedris en SZW',
    address: null,
    date: '2025-04',
  },
  B10: {
    title: 'Vangnetuitkering 2024',
    publisher: committee,
    address: `${site}/vangnetuitkering-2024`,
    date: '2025',
  },
  B11: {
    title: 'Beoordeling en advisering 2016',
    publisher: committee,
    address: `${site}/vangnetuitkering/2016/beoordeling-en-advisering`,
    date: '2016',
  },
  B12: {
    title: 'Is het voldoende als een gemeente aankondigt maatregelen te zullen nemen? (2021)',
    publisher: committee,
    address: `${site}/vangnetuitkering-2021/vraag-en-antwoord/is-het-voor-de-vangnetuitkering-over-2021-voor-wat-betreft-het-onderdeel-maatregelen-voldoende-als-een-gemeente-aankondigt-maatregelen-te-zullen-nemen`,
    date: '2021',
  },
  B13: {
    title: 'Beoordeling en advisering 2023',
    publisher: committee,
    address: `${site}/vangnetuitkering-2023/beoordeling-en-advisering-2023`,
    date: '2024',
  },
  B14: {
    title: 'Participatiewet, art. 69-76, geldig vanaf 1 juli 2026',
    publisher: 'wetten.overheid.nl (BWBR0015703)',
    address: 'https://wetten.overheid.nl/BWBR0015703/2026-07-01',
    date: '2026-07-01',
  },
  B17: {
    title: 'Bijstandsbudgetten 2024 en 2025 gepubliceerd',
    publisher: 'openrijk.nl, naar een bericht van SZW',
    address:
      'https://openrijk.nl/nl/ministeries/sociale-zaken-en-werkgelegenheid/artikel/0d6e2bc0-c58e-4349-a571-b4b2c99b8157/bijstandsbudgetten-2024-en-2025-gepubliceerd',
    date: '2024-10',
  },
  B18: {
    title: 'Voorlopige bijstandsbudgetten 2026 en definitieve budgetten 2025 bekend',
    publisher: 'Rijksoverheid',
    address:
      'https://www.rijksoverheid.nl/actueel/nieuws/2025/09/30/voorlopige-bijstandsbudgetten-2026-en-definitieve-budgetten-2025-bekend',
    date: '2025-09-30',
  },
}

/**
 * The national total by stage, in whole cents: what shows how far a provisional budget may be off. 2024: 6,958.5 M became
 * 7,340.2 M (5.5 %); 2025: 7,478.7 M became 7,779.8 M (4.0 %).
 */
export const nationalTotals: readonly {
  readonly year: number
  readonly provisional: Found<number>
  readonly final: Found<number>
}[] = [
  { year: 2024, provisional: secondary(695_850_000_000, 'B17'), final: verified(734_020_000_000, 'B18') },
  { year: 2025, provisional: verified(747_870_000_000, 'B18'), final: verified(777_980_000_000, 'B18') },
  { year: 2026, provisional: verified(794_600_000_000, 'B18'), final: unknown('not-published-yet') },
]

/** What no sum can tell: it has to be done or decided by people. */
export const conditions: readonly { readonly id: string; readonly years: string; readonly found: Found<true> }[] = [
  { id: 'asked-in-time', years: '2025', found: verified(true, 'B1') },
  { id: 'by-15-august', years: '2024', found: verified(true, 'B10', 'day-known-for-2024-alone') },
  { id: 'measures-taken', years: '2021, 2025', found: verified(true, 'B12') },
  { id: 'council-signs', years: '2023', found: verified(true, 'B13') },
  { id: 'unlawful-spending-deducted', years: '2021', found: verified(true, 'B4') },
  { id: 'minister-decides', years: '2024', found: verified(true, 'B10') },
  { id: 'no-instruction', years: '2026', found: verified(true, 'B14') },
]
