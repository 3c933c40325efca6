/**
 * What is left of rounding counts as nothing: squared deviations that are this small against the squares they came
 * from would otherwise give a tiny standard error and a p of 0 to an outcome that does not vary at all.
 * `taken` says how they came about: from gaps (exact to 1e-12 of the values) or by subtracting two large sums.
 */
export const withoutRounding = (squares: number, scale: number, taken: 'from-gaps' | 'by-subtraction'): number =>
  squares <= scale * (taken === 'from-gaps' ? 1e-24 : 1e-13) ? 0 : squares
