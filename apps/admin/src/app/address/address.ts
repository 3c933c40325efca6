import type { RegisteredRouter } from '@tanstack/react-router'
import { writeSearch } from './search-text.ts'

type Routes = RegisteredRouter['routesByPath']

/** A screen of the console, by the pattern of its address: `/$slug/inhoud/$kind/$key`. */
export type Screen = Extract<keyof Routes, string>

/** A screen of a tenant that needs nothing but the tenant. */
export type TenantScreen = {
  [To in Screen]: ParamsOf<To> extends { slug: unknown }
    ? Exclude<NamesIn<To>, 'slug'> extends never
      ? To
      : never
    : never
}[Screen]

/** What a screen keeps behind the question mark. */
export type SearchOf<To extends Screen> = Routes[To]['types']['fullSearchSchema']

type NamesIn<To extends string> = To extends `${infer Part}/${infer Rest}`
  ? NamesIn<Part> | NamesIn<Rest>
  : To extends `$${infer Name}`
    ? Name
    : never

/** What stands in the path of a screen: `{ slug, kind, key }`. A number is written as it is. */
export type ParamsOf<To extends string> = { readonly [Name in NamesIn<To>]: string | number }

type Given<To extends Screen> = [NamesIn<To>] extends [never]
  ? [params?: Record<never, never>, search?: Partial<SearchOf<To>>]
  : [params: ParamsOf<To>, search?: Partial<SearchOf<To>>]

/**
 * The one way to write an address of the console: of a screen that exists, with its own words, each encoded once.
 * @example address('/$slug/inhoud', { slug: 'helmond' }, { soort: 'page' }) // '/helmond/inhoud?soort=page'
 */
export function address<To extends Screen>(to: To, ...[params = {}, search = {}]: Given<To>): string {
  const values: Readonly<Record<string, string | number>> = params
  const path = to
    .split('/')
    .map((part) => (part.startsWith('$') ? encodeURIComponent(String(values[part.slice(1)] ?? '')) : part))
    .join('/')
  return `${path.length > 1 ? path.replace(/\/$/, '') : path}${writeSearch(search)}`
}
