import { lawAmountsKey } from '@vliegwiel/benefits/kinds'

/** The key under which a tenant keeps the one document of a kind that has one. */
export const soleKeys = {
  theme: 'huisstijl',
  'payment-calendar': 'betaaldagen',
  'benefit-rules': 'regels',
  'law-amounts': lawAmountsKey,
} as const
