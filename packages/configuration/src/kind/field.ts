import { clearHost } from '@vliegwiel/i18n/web-address'
import { z } from 'zod'
import type { FieldValue } from '../blocks/block.ts'

/** A text in the two languages of the platform. */
export interface Words {
  readonly nl: string
  readonly en: string
}

export type Widget =
  | 'text'
  | 'long-text'
  | 'choice'
  | 'number'
  | 'euro'
  | 'percent'
  | 'date'
  | 'yes-no'
  | 'colour'
  | 'image'
  | 'link'
  | 'list'

/** How a field is asked, checked and shown. `schema` says what a finished value is; a draft may hold less. */
export interface Field {
  readonly widget: Widget
  readonly label: Words
  readonly hint?: Words
  readonly required: boolean
  readonly schema: z.ZodType<FieldValue>
  readonly options?: readonly { readonly value: string; readonly label: Words }[]
  readonly least?: number
  readonly most?: number
  /** Differs from one environment to another (a name, a phone number): asked again when a bundle is imported. */
  readonly environment?: boolean
}

interface Ask {
  readonly hint?: Words
  readonly optional?: boolean
  readonly environment?: boolean
}

function field(
  widget: Widget,
  label: Words,
  schema: z.ZodType<FieldValue>,
  ask: Ask,
  more: Partial<Field> = {},
): Field {
  const required = ask.optional !== true
  return {
    widget,
    label,
    required,
    schema: required ? schema : schema.nullable(),
    ...(ask.hint ? { hint: ask.hint } : {}),
    ...(ask.environment ? { environment: true } : {}),
    ...more,
  }
}

/** One line of text. */
export const textField = (label: Words, ask: Ask & { readonly most?: number } = {}): Field => {
  const most = ask.most ?? 200
  return field('text', label, z.string().trim().min(1).max(most), ask, { most })
}

/** Text of several lines; a blank line begins a new paragraph. */
export const longTextField = (label: Words, ask: Ask & { readonly most?: number } = {}): Field => {
  const most = ask.most ?? 10_000
  return field('long-text', label, z.string().trim().min(1).max(most), ask, { most })
}

/** One of a few words. */
export const choiceField = (
  label: Words,
  options: readonly { readonly value: string; readonly label: Words }[],
  ask: Ask = {},
): Field => field('choice', label, z.enum(options.map(({ value }) => value)), ask, { options })

/** A whole number. */
export const numberField = (
  label: Words,
  ask: Ask & { readonly least?: number; readonly most?: number } = {},
): Field => {
  const least = ask.least ?? 0
  const most = ask.most ?? 1_000_000
  return field('number', label, z.number().int().min(least).max(most), ask, { least, most })
}

/** Money, in whole cents. */
export const euroField = (label: Words, ask: Ask & { readonly least?: number; readonly most?: number } = {}): Field => {
  const least = ask.least ?? 0
  const most = ask.most ?? 100_000_000_00
  return field('euro', label, z.number().int().min(least).max(most), ask, { least, most })
}

/** A percentage, in hundredths of a percent: 5 % is 500. */
export const percentField = (label: Words, ask: Ask & { readonly most?: number } = {}): Field => {
  const most = ask.most ?? 10_000
  return field('percent', label, z.number().int().min(0).max(most), ask, { least: 0, most })
}

/** A day, `2026-11-25`. */
export const dateField = (label: Words, ask: Ask = {}): Field => field('date', label, z.iso.date(), ask)

export const yesNoField = (label: Words, ask: Ask = {}): Field => field('yes-no', label, z.boolean(), ask)

/** `#09666e`: six digits, nothing else, so that a value can never carry code into a style sheet. */
export const colourField = (label: Words, ask: Ask = {}): Field =>
  field('colour', label, z.string().regex(/^#[0-9a-f]{6}$/), ask)

/** A web address (https) that shows where it leads, or the key of a page of the same tenant (`/betaaldata`). */
export const linkField = (label: Words, ask: Ask = {}): Field =>
  field(
    'link',
    label,
    z.union([
      z
        .url({ protocol: /^https$/ })
        .max(500)
        .refine((address) => clearHost(address) !== null),
      z
        .string()
        .regex(/^\/[a-z0-9-]+(\/[a-z0-9-]+)*$/)
        .max(200),
    ]),
    ask,
  )

/** Lines of text. */
export const listField = (label: Words, ask: Ask & { readonly most?: number } = {}): Field => {
  const most = ask.most ?? 50
  const least = ask.optional ? 0 : 1
  return field('list', label, z.array(z.string().trim().min(1).max(300)).min(least).max(most), ask, { most })
}
