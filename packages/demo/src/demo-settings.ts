import type { SettingKey } from '@vliegwiel/tenants'

export interface DemoSetting {
  readonly slug: string
  readonly key: SettingKey
  readonly value: unknown
  readonly source: string | null
  readonly sourceDate: string | null
  /** Who filled it in, by display name, and how many days ago. */
  readonly by: string
  readonly daysAgo: number
}

const plain = { source: null, sourceDate: null }
const invented = 'Demogegevens, verzonnen'

/** A phone number that nobody has: the subscriber's part is zeros. */
const contact = (area: string) => ({
  team: 'Team Werk en Inkomen (demo)',
  phone: `${area} 00 00 00`,
  hours: 'maandag tot en met vrijdag, 9.00 tot 12.00 uur',
})

const links = (slug: string) => ({
  privacy: `https://${slug}.example/privacy`,
  accessibility: `https://${slug}.example/toegankelijkheid`,
  complaints: `https://${slug}.example/klacht`,
  objection: `https://${slug}.example/bezwaar`,
})

/** In order of time within a tenant. Emmen's saving has an old source on purpose: the home page asks to look again. */
export const demoSettings: readonly DemoSetting[] = [
  { slug: 'den-helder', key: 'short-name', value: 'Den Helder', ...plain, by: 'Joris Peeters', daysAgo: 40 },
  { slug: 'den-helder', key: 'contact-point', value: contact('0223'), ...plain, by: 'Joris Peeters', daysAgo: 40 },
  {
    slug: 'den-helder',
    key: 'legal-links',
    value: links('den-helder'),
    ...plain,
    by: 'Joris Peeters',
    daysAgo: 33,
  },
  {
    slug: 'den-helder',
    key: 'cost-per-fte',
    value: 84_000_00,
    source: invented,
    sourceDate: '2026-01-15',
    by: 'Joris Peeters',
    daysAgo: 20,
  },
  { slug: 'utrecht', key: 'contact-point', value: contact('030'), ...plain, by: 'Roos Bakker', daysAgo: 25 },
  { slug: 'utrecht', key: 'languages', value: ['nl', 'en'], ...plain, by: 'Roos Bakker', daysAgo: 25 },
  {
    slug: 'utrecht',
    key: 'privacy-threshold',
    value: 15,
    source: invented,
    sourceDate: '2026-03-02',
    by: 'Roos Bakker',
    daysAgo: 12,
  },
  { slug: 'helmond', key: 'contact-point', value: contact('0492'), ...plain, by: 'Samira El Idrissi', daysAgo: 31 },
  { slug: 'helmond', key: 'legal-links', value: links('helmond'), ...plain, by: 'Samira El Idrissi', daysAgo: 30 },
  {
    slug: 'helmond',
    key: 'cost-per-fte',
    value: 79_500_00,
    source: invented,
    sourceDate: '2026-02-01',
    by: 'Samira El Idrissi',
    daysAgo: 9,
  },
  { slug: 'emmen', key: 'contact-point', value: contact('0591'), ...plain, by: 'Willem Hoekstra', daysAgo: 28 },
  {
    slug: 'emmen',
    key: 'cost-per-fte',
    value: 81_000_00,
    source: invented,
    sourceDate: '2026-01-20',
    by: 'Willem Hoekstra',
    daysAgo: 14,
  },
  {
    slug: 'emmen',
    key: 'saving-per-person-year',
    value: 14_000_00,
    source: 'Binnenlands Bestuur, 28 juli 2017',
    sourceDate: '2017-07-28',
    by: 'Willem Hoekstra',
    daysAgo: 14,
  },
  {
    slug: 'voorbeeld',
    key: 'saving-per-person-year',
    value: 14_000_00,
    source: 'Binnenlands Bestuur, 28 juli 2017',
    sourceDate: '2017-07-28',
    by: 'Eva Bloemendaal',
    daysAgo: 14,
  },
  { slug: 'den-haag', key: 'contact-point', value: contact('070'), ...plain, by: 'Anouk Verhoeven', daysAgo: 6 },
  { slug: 'merenburg', key: 'contact-point', value: contact('0900'), ...plain, by: 'Mila Verhoef', daysAgo: 28 },
  { slug: 'duinstede', key: 'contact-point', value: contact('0900'), ...plain, by: 'Karin de Wit', daysAgo: 28 },
  { slug: 'veenwaard', key: 'contact-point', value: contact('0900'), ...plain, by: 'Frans Jacobs', daysAgo: 28 },
  {
    slug: 'maritiem-aan-het-werk',
    key: 'contact-point',
    value: { ...contact('0223'), team: 'Team Maritiem (demo)' },
    ...plain,
    by: 'Joris Peeters',
    daysAgo: 39,
  },
  { slug: 'voorbeeld', key: 'contact-point', value: contact('0999'), ...plain, by: 'Eva Bloemendaal', daysAgo: 3 },
]
