import { createHash } from 'node:crypto'

/**
 * Scripts from our own files alone. react-aria places menus with `style` attributes, hence style-src-attr; a style
 * attribute runs nothing.
 */
const policyOf = (style: string | undefined) => [
  "default-src 'self'",
  "script-src 'self'",
  // A sheet that goes along in a page is allowed by its text.
  `style-src 'self'${style === undefined ? '' : ` 'sha256-${createHash('sha256').update(style).digest('base64')}'`}`,
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
]

/**
 * What a page may load. `style`: the text of the one sheet that stands in the page itself.
 *
 * @example contentSecurityPolicy(true, 'h1 { color: red }') // … style-src 'self' 'sha256-…'; …; upgrade-insecure-requests
 */
export const contentSecurityPolicy = (https: boolean, style?: string): string =>
  [...policyOf(style), ...(https ? ['upgrade-insecure-requests'] : [])].join('; ')

/** Headers of every answer. `https`: tells browsers to come back over https for two years. */
export function securityHeaders(https: boolean): readonly (readonly [string, string])[] {
  return [
    ['content-security-policy', contentSecurityPolicy(https)],
    ['x-content-type-options', 'nosniff'],
    ['referrer-policy', 'no-referrer'],
    ['permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()'],
    ['cross-origin-opener-policy', 'same-origin'],
    ['cross-origin-resource-policy', 'same-origin'],
    ['x-frame-options', 'DENY'],
    ...(https ? ([['strict-transport-security', 'max-age=63072000; includeSubDomains']] as const) : []),
  ]
}
