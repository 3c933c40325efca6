import type { TableDescription, Values } from './column.ts'

/**
 * The natural key of a row as one text: the value itself, or a JSON list when several columns make the key. null when
 * a part is missing.
 */
export function naturalKeyOf({ naturalKey }: TableDescription, values: Values): string | null {
  const parts = naturalKey.map((column) => values[column] ?? null)
  if (parts.length === 0 || parts.some((part) => part === null)) return null
  return parts.length === 1 ? String(parts[0]) : JSON.stringify(parts)
}

/** The natural key as people read it: `H-0001 · 2026-11-23`. */
export function spokenKey(key: string): string {
  if (!key.startsWith('[')) return key
  try {
    const parts: unknown = JSON.parse(key)
    return Array.isArray(parts) ? parts.map(String).join(' · ') : key
  } catch {
    return key
  }
}
