/** What stands behind the question mark, as text by name; a name that stands there twice gives a list. */
export type SearchWords = Record<string, string | string[]>

/** What a search may hold. Nothing else survives an address, so nothing else compiles. */
export type SearchValue = string | number | boolean | readonly string[] | undefined

/**
 * Reads the text behind the question mark. Every value stays the text it is: `12`, `true` and `{"a":1}` are what
 * somebody typed in a search field, and the schema of the route alone says what they mean.
 */
export function readSearch(text: string): SearchWords {
  const words: SearchWords = {}
  for (const [name, value] of new URLSearchParams(text)) {
    const before = Object.hasOwn(words, name) ? words[name] : undefined
    const next = before === undefined ? value : [...[before].flat(), value]
    // `__proto__` is a name like any other here.
    Object.defineProperty(words, name, { value: next, enumerable: true, configurable: true, writable: true })
  }
  return words
}

/** Writes a search once: no value is encoded before it comes here. What says nothing is left out. */
export function writeSearch(search: Readonly<Record<string, unknown>>): string {
  const words = new URLSearchParams()
  for (const [name, value] of Object.entries(search)) {
    for (const one of [value].flat()) {
      if (one === '' || !['string', 'number', 'boolean'].includes(typeof one)) continue
      words.append(name, String(one))
    }
  }
  return words.size === 0 ? '' : `?${words.toString()}`
}
