import { m } from '@vliegwiel/i18n'
import { formatDate } from '../app/shown-clock.ts'
import { DescriptionList } from '@vliegwiel/ui'
import { address } from '../app/address/address.ts'
import { kindNames, placesBelow, PlaceStatus, type Place } from './tenant-tree.tsx'

/** What is known of one place in the tree. */
export function PlaceDetails({ place, places }: { place: Place; places: readonly Place[] }) {
  const parent = places.find((one) => one.tenantId === place.parentId)
  const below = placesBelow(places, place.tenantId)
  return (
    <DescriptionList
      items={[
        { label: m.tenants_detail_kind(), value: kindNames[place.kind]() },
        { label: m.tenants_detail_address(), value: address('/$slug', { slug: place.slug }) },
        { label: m.tenants_detail_status(), value: <PlaceStatus status={place.status} /> },
        ...(parent === undefined
          ? place.parentId === null
            ? [{ label: m.tenants_detail_above(), value: m.tenants_top() }]
            : []
          : [{ label: m.tenants_detail_above(), value: parent.name }]),
        { label: m.tenants_detail_below(), value: m.tenants_detail_below_count({ count: below.length }) },
        ...(place.eraseAfter === null
          ? []
          : [{ label: m.tenants_detail_erase(), value: formatDate(new Date(place.eraseAfter), 'long') }]),
      ]}
    />
  )
}
