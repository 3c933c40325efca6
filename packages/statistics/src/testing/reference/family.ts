/** Computes the answer to one reference case, in the shape of its expected values. */
export type Family = Record<string, () => unknown>

/** Looser tolerance for parts of a case where its note says so. */
export const looserTolerance: Record<string, { part: RegExp; tolerance: number }> = {
  two_proportions: { part: /^\/fisher(CondOr|Ci95)/, tolerance: 1e-3 },
}
