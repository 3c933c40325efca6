import * as z from 'zod/mini'

const shape = /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?$/

/**
 * The identity of an e-mail address (`person.email_key`): compatibility forms folded (NFKC), case
 * ignored, trailing dots of the domain dropped, an international domain in its ASCII spelling.
 * Plus-tags and dots stay: to a mail server they may be different people. Null: not an address.
 * @example emailKey(' A@Voorbeeld.NL. ') === 'a@voorbeeld.nl'
 */
export function emailKey(text: string): string | null {
  // 320 = longest address (64 + @ + 255); the first cut keeps normalising cheap for 100 kB of input.
  if (text.length > 1000) return null
  const folded = text.normalize('NFKC').trim().toLowerCase().normalize('NFKC')
  const at = folded.lastIndexOf('@')
  if (at < 1 || folded.length > 320) return null
  const domain = asciiDomain(folded.slice(at + 1).replace(/\.+$/, ''))
  if (domain === null || !domain.includes('.') || domain.includes('..')) return null
  const key = `${folded.slice(0, at)}@${domain}`
  return shape.test(key) ? key : null
}

/**
 * The bucket that counts tries for an address: coarser than the identity, so that `a.b+1@x.nl` and
 * `ab@x.nl` share one count. Text that is no address gets a bucket too: guessing garbage counts.
 */
export function emailBucket(text: string): string {
  const key = emailKey(text)
  if (key === null) return text.slice(0, 200).normalize('NFKC').trim().toLowerCase().slice(0, 200)
  const at = key.lastIndexOf('@')
  const local = key.slice(0, at).replace(/\+.*$/, '').replaceAll('.', '')
  // "+tag@x.nl" would leave nothing; the whole local part is then its own bucket.
  return `${local === '' ? key.slice(0, at) : local}${key.slice(at)}`
}

// Only international names go through the URL parser: it would read "1.2" as an IPv4 address.
function asciiDomain(domain: string): string | null {
  if (/^[a-z0-9.-]*$/.test(domain)) return domain
  // Anything the URL parser gives a meaning of its own must not reach it.
  if (/[\s/\\?#@:[\]%]/.test(domain)) return null
  return URL.canParse(`http://${domain}`) ? new URL(`http://${domain}`).hostname : null
}

/** An e-mail address as a person types it; the value that comes out is its identity. */
export const emailAddress = z.pipe(
  z.string().check(z.maxLength(320)),
  z.transform((text: string, context) => {
    const key = emailKey(text)
    if (key !== null) return key
    context.issues.push({ code: 'custom', input: text, message: 'not-an-e-mail-address' })
    return z.NEVER
  }),
)
