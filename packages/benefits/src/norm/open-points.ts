/**
 * What the law leaves open and where the two readings give other amounts (`docs/law.md` names both). We reckon with one;
 * an answer in which the other matters shows its amount too.
 */
export const openPoints = [
  'z-below-27',
  'partner-in-institution',
  'supplement-with-sharers',
  'cap-from-pension-age-2027',
] as const
export type OpenPoint = (typeof openPoints)[number]
