import { z } from 'zod'

// The messages never repeat the value: addresses hold passwords, and a message ends up in a log.

/** A whole number written in digits, between the bounds. */
export const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .trim()
    .regex(/^\d{1,9}$/, `must be a whole number from ${least} to ${most}`)
    .transform(Number)
    .refine((value) => value >= least && value <= most, `must be a whole number from ${least} to ${most}`)

const address = (protocols: string[], problem: string, more: (url: URL) => boolean = () => true) =>
  z
    .string()
    .trim()
    .refine((text) => {
      const url = URL.parse(text)
      return url !== null && protocols.includes(url.protocol) && url.hostname !== '' && more(url)
    }, problem)

export const databaseUrl = address(
  ['postgres:', 'postgresql:'],
  'must be the address of a PostgreSQL database, with its name',
  (url) => url.pathname.length > 1,
)

export const smtpUrl = address(['smtp:', 'smtps:'], 'must be an address that starts with smtp:// or smtps://')

/** Origin only: cookies and redirects are made for the root of a host. */
export const publicUrl = address(
  ['http:', 'https:'],
  'must be an address that starts with https:// (or http:// outside production), without a path',
  (url) => (url.pathname === '/' || url.pathname === '') && url.search === '' && url.hash === '' && url.username === '',
).transform((text) => new URL(text).origin)

export const mailFrom = z
  .string()
  .trim()
  .regex(
    /^(?:[^<>\r\n]+ <[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/,
    'must be an e-mail address, with or without a name before it',
  )

/** 32 bytes in base64 (44 signs). */
export const secretKey = z
  .string()
  .trim()
  .regex(/^[A-Za-z0-9+/]{43}=$/, 'must be 32 bytes in base64, which is 44 signs')
  .transform((text) => Buffer.from(text, 'base64'))

/** Keys of before, with commas between them; a key is replaced, and the one before that may still be read. */
export const previousKeys = z
  .string()
  .transform((text) => text.split(',').map((part) => part.trim()))
  .pipe(z.array(secretKey).max(3, 'may hold three keys'))

/** Long enough that it cannot be guessed. */
export const metricsToken = z
  .string()
  .trim()
  .regex(/^[\w.~+/=-]{24,200}$/, 'must be 24 to 200 letters and digits')

/** Public keys (Ed25519, SPKI, base64) with commas between them. */
export const bundleKeys = z
  .string()
  .trim()
  .regex(
    /^[A-Za-z0-9+/]{59}=(?:\s*,\s*[A-Za-z0-9+/]{59}=){0,49}$/,
    'must be public bundle keys with commas between them',
  )
  .transform((text): readonly string[] => text.split(/\s*,\s*/))

/** Names of hosts with commas between them. */
export const hostNames = z
  .string()
  .trim()
  .regex(/^[\w.-]{1,253}(?:\s*,\s*[\w.-]{1,253}){0,19}$/, 'must be host names with commas between them')
  .transform((text): readonly string[] => text.toLowerCase().split(/\s*,\s*/))
