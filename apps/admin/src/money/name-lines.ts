import type { PilotMoney } from './pilot-money.ts'

type Link = PilotMoney['links'][number]

/** What is typed beside a line: a percentage, or nothing. */
export type TypedShares = Readonly<Record<string, string>>

export const lineKey = ({ planId, line }: Pick<Link, 'planId' | 'line'>): string => `${planId} ${line}`

/** Hundredths of a percent: "12,5" is 1250; null is "not this line"; undefined is no share that can be. */
export function typedShare(text: string): number | null | undefined {
  const plain = text.replaceAll(/[\s%]/g, '').replace('.', ',')
  if (plain === '') return null
  const found = /^(\d{1,3})(?:,(\d{1,2}))?$/.exec(plain)
  if (found === null) return undefined
  const value = Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0'))
  return value >= 1 && value <= 10_000 ? value : undefined
}

/** The shares of one arm as they are typed. */
export const sharesOf = ({ links, arm }: Pick<PilotMoney, 'links' | 'arm'>): TypedShares =>
  Object.fromEntries(
    links.filter((one) => one.arm === arm).map((one) => [lineKey(one), String(one.share / 100).replace('.', ',')]),
  )

/** The whole list with this arm's shares in it; the other arms stay as they are. Null: a share is wrong. */
export function linksOf(shown: Pick<PilotMoney, 'links' | 'arm' | 'choices'>, typed: TypedShares): Link[] | null {
  const own: Link[] = []
  for (const { planId, line } of shown.choices) {
    const share = typedShare(typed[lineKey({ planId, line })] ?? '')
    if (share === undefined) return null
    if (share !== null) own.push({ arm: shown.arm, planId, line, share })
  }
  return [...shown.links.filter(({ arm }) => arm !== shown.arm), ...own]
}
