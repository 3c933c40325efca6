import type { Words } from '@vliegwiel/configuration/kind'

/** Where people begin to look: what happens in their life. In the order in which the portal shows them. */
export const lifeEvents = {
  money: { nl: 'Mijn uitkering', en: 'My benefit' },
  work: { nl: 'Werken', en: 'Working' },
  children: { nl: 'Kinderen', en: 'Children' },
  home: { nl: 'Wonen en samenwonen', en: 'Home and living together' },
  debts: { nl: 'Weinig geld en schulden', en: 'Little money and debts' },
  care: { nl: 'Ziek zijn en zorg', en: 'Illness and care' },
  learning: { nl: 'Leren', en: 'Learning' },
  rules: { nl: 'Regels en bezwaar', en: 'Rules and objections' },
} as const satisfies Readonly<Record<string, Words>>

export type LifeEvent = keyof typeof lifeEvents

export const isLifeEvent = (value: unknown): value is LifeEvent =>
  typeof value === 'string' && Object.hasOwn(lifeEvents, value)
