const LONGEST = 80

/** The key of a document from its title: "Wat is vakantiegeld?" → "wat-is-vakantiegeld". */
export function keyOfTitle(title: string): string {
  return title
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll(/[’']/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replaceAll(/^-+|-+$/g, '')
}

/** May this be a key? As the API asks it. */
export const isKey = (text: string): boolean => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && text.length <= LONGEST

/** The key with a number behind it when it is taken already. */
export function freeKey(key: string, taken: ReadonlySet<string>): string {
  if (key === '' || !taken.has(key)) return key
  let number = 2
  while (taken.has(`${key}-${number}`)) number += 1
  return `${key}-${number}`
}
