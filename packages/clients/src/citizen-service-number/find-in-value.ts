import { holdsCitizenServiceNumber } from './find-in-text.ts'

/**
 * The paths of every text or number within a value that can be a citizen service number: `note`, `goals.0.words`; the
 * name of a field is looked at too. Answers with paths alone, never with what stands there.
 * @throws RangeError for a value deeper than 50 levels: nobody looked further
 */
export function citizenServiceNumberPaths(value: unknown): string[] {
  const found: string[] = []
  const visit = (part: unknown, path: string, depth: number): void => {
    if (depth > 50) throw new RangeError('a value of more than 50 levels is not looked through')
    if (typeof part === 'string') {
      if (holdsCitizenServiceNumber(part)) found.push(path)
    } else if (typeof part === 'number' || typeof part === 'bigint') {
      if (holdsCitizenServiceNumber(inFull(part))) found.push(path)
    } else if (part instanceof Map) visit([...part], path, depth + 1)
    else if (part instanceof Set) visit([...part], path, depth + 1)
    else if (Array.isArray(part))
      for (const [place, one] of part.entries()) visit(one, joined(path, String(place)), depth + 1)
    else if (typeof part === 'object' && part !== null && !(part instanceof Date))
      for (const [name, one] of Object.entries(part)) {
        // The name itself would stand in the path: the place of the field is said instead.
        if (holdsCitizenServiceNumber(name)) found.push(joined(path, '*'))
        else visit(one, joined(path, name), depth + 1)
      }
  }
  visit(value, '', 0)
  return found
}

const joined = (path: string, name: string) => (path === '' ? name : `${path}.${name}`)

/** A number as its digits, with the 0 in front that a number loses. */
function inFull(number: number | bigint): string {
  const text = String(number)
  return /^\d{8}$/.test(text) ? `0${text}` : text
}
