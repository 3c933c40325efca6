/**
 * What a record holds under a name that people chose. A heading, a characteristic or a field may be called `constructor`
 * or `__proto__`; a plain look-up answers that with what every object has.
 */
export function ownValue<T>(record: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return record !== undefined && Object.hasOwn(record, name) ? record[name] : undefined
}
