import type { TenantKind } from '@vliegwiel/tenants'

/** A tenant of the demo. The municipalities exist; everything that is kept about them here is made up. */
export interface DemoTenant {
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
  { slug: 'leiden', name: 'Leiden', kind: 'municipality', parent: 'landelijk' },
  { slug: 'tilburg', name: 'Tilburg', kind: 'municipality', parent: 'landelijk' },
  { slug: 'voorbeeld', name: 'Voorbeeld', kind: 'municipality', parent: 'landelijk' },
  { slug: 'maritiem-aan-het-werk', name: 'Maritiem aan het werk', kind: 'brand', parent: 'den-helder' },
]
