/** How long after the last sign of life somebody is still said to be there. A screen gives one every twenty seconds. */
const presentMs = 50_000

/** Most signs that are kept; the oldest go first. */
const most = 20_000

export interface Sign {
  readonly tenantId: string
  /** `page/betaaldata` */
  readonly document: string
  readonly personId: string
}

/**
 * Who has which document open, as far as screens said so lately. Kept by the process alone: it is worth nothing a minute
 * later, and who reads what stands in no table. Several processes behind one address each know their own readers.
 */
export class Presence {
  readonly #seen = new Map<string, Sign & { readonly at: number }>()

  /** Notes that somebody has a document open. */
  note(sign: Sign, at: Date): void {
    const name = `${sign.tenantId}/${sign.document}/${sign.personId}`
    // Set anew, so that the map stays in the order of the signs and the oldest stand first.
    this.#seen.delete(name)
    this.#seen.set(name, { ...sign, at: at.getTime() })
    for (const [oldest, { at: then }] of this.#seen) {
      if (this.#seen.size <= most && then > at.getTime() - presentMs) break
      this.#seen.delete(oldest)
    }
  }

  /** Ids of the others who have it open. */
  others({ tenantId, document, personId }: Sign, at: Date): string[] {
    return [...this.#seen.values()]
      .filter((one) => one.tenantId === tenantId && one.document === document && one.personId !== personId)
      .filter((one) => one.at > at.getTime() - presentMs)
      .map((one) => one.personId)
  }
}
