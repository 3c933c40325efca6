import { expect, test } from 'vitest'
import type { Place } from '../../tree/tenant-tree.tsx'
import { refusalOf } from './placement.ts'

const place = (tenantId: string, kind: Place['kind'], parentId: string | null, depth: number): Place => ({
  tenantId,
  parentId,
  kind,
  slug: tenantId,
  name: tenantId,
  status: 'active',
  depth,
  version: 1,
  archivedAt: null,
  eraseAfter: null,
  portalOpenedAt: null,
})
const country = place('nederland', 'national', null, 1)
const north = place('noord', 'region', 'nederland', 2)
const corner = place('hoek', 'region', 'noord', 3)
const town = place('emmen', 'municipality', 'hoek', 4)
const brand = place('merk', 'brand', 'emmen', 5)
const places = [country, north, corner, town, brand]

test('a municipality may hang below a region and below the country', () => {
  expect(refusalOf(town, north, places)).toBeNull()
  expect(refusalOf(town, country, places)).toBeNull()
})

test('a place that may not is shown with its reason', () => {
  expect(refusalOf(town, brand, places)).toBe('Dit hangt onder de plek zelf.')
  expect(refusalOf(corner, { ...north, status: 'archived' }, places)).toBe('Deze plek is gearchiveerd.')
  expect(refusalOf(north, town, places)).toBe('Dit hangt onder de plek zelf.')
  const other = place('assen', 'municipality', 'nederland', 2)
  expect(refusalOf(corner, other, [...places, other])).toBe('Een regio kan niet onder een gemeente hangen.')
})

test('what hangs below moves along and counts for the depth', () => {
  const deep = place('diep', 'region', 'hoek', 4)
  const tree = [...places, deep]
  expect(refusalOf(town, deep, tree)).toBe('De boom wordt dan dieper dan vijf lagen.')
})
