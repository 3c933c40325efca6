import { bundleKey, publicBundleKey, type ImportGiven } from '@vliegwiel/configuration/server'
import type { RequestContext } from '../../request-context.ts'

/** The key with which this installation signs: derived, so that it is the same after a restart and nowhere kept. */
export const keyOf = ({ services }: Pick<RequestContext, 'services'>) =>
  bundleKey(services.auth.secrets.fingerprint('bundle-signature', 'ed25519'))

/** Public keys by which this installation signed before its key was replaced. */
const formerKeysOf = ({ services }: Pick<RequestContext, 'services'>) =>
  services.auth.secrets
    .fingerprints('bundle-signature', 'ed25519')
    .slice(1)
    .map((seed) => publicBundleKey(bundleKey(seed)))

/** What the engine needs to read a bundle here. */
export function importGiven(
  ctx: RequestContext,
  { text, mapping }: { readonly text: string; readonly mapping: readonly { from: string; to: string }[] },
): ImportGiven {
  return {
    text,
    key: keyOf(ctx),
    trusted: [...(ctx.services.trustedBundleKeys ?? []), ...formerKeysOf(ctx)],
    mapping: new Map(mapping.map(({ from, to }) => [from, to])),
  }
}
