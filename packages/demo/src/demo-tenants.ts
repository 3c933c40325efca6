import type { TenantKind } from '@vliegwiel/tenants'

/** A tenant of the demo. Most of the municipalities exist; what is kept about people and letters here is made up. */
export interface DemoTenant {
  /** It does not exist: only here may an invented effect stand. */
  readonly madeUp?: true
  readonly slug: string
  readonly name: string
  readonly kind: TenantKind
  readonly parent: string | null
}

/** Parents stand before what hangs below them. */
export const demoTenants: readonly DemoTenant[] = [
  { slug: 'landelijk', name: 'Landelijk', kind: 'national', parent: null },
  { slug: 'kop-van-noord-holland', name: 'Kop van Noord-Holland', kind: 'region', parent: 'landelijk' },
  { slug: 'utrecht-midden', name: 'Utrecht-Midden', kind: 'region', parent: 'landelijk' },
  { slug: 'helmond-de-peel', name: 'Helmond-De Peel', kind: 'region', parent: 'landelijk' },
  { slug: 'drenthe', name: 'Drenthe', kind: 'region', parent: 'landelijk' },
  { slug: 'haaglanden', name: 'Haaglanden', kind: 'region', parent: 'landelijk' },
  { slug: 'den-helder', name: 'Den Helder', kind: 'municipality', parent: 'kop-van-noord-holland' },
  { slug: 'utrecht', name: 'Utrecht', kind: 'municipality', parent: 'utrecht-midden' },
  { slug: 'helmond', name: 'Helmond', kind: 'municipality', parent: 'helmond-de-peel' },
  { slug: 'emmen', name: 'Emmen', kind: 'municipality', parent: 'drenthe' },
  { slug: 'den-haag', name: 'Den Haag', kind: 'municipality', parent: 'haaglanden' },
  // Made up: what is invented about a pilot never carries the name of a municipality that exists.
  { slug: 'merenburg', name: 'Merenburg', kind: 'municipality', parent: 'landelijk', madeUp: true },
  { slug: 'duinstede', name: 'Duinstede', kind: 'municipality', parent: 'landelijk', madeUp: true },
  { slug: 'veenwaard', name: 'Veenwaard', kind: 'municipality', parent: 'landelijk', madeUp: true },
  { slug: 'voorbeeld', name: 'Voorbeeld', kind: 'municipality', parent: 'landelijk', madeUp: true },
  { slug: 'maritiem-aan-het-werk', name: 'Maritiem aan het werk', kind: 'brand', parent: 'den-helder' },
]
