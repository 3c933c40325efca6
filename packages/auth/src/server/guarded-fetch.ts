export type OutboundRules = { readonly x?: never }
