import type { Block } from '@vliegwiel/configuration'
import { themeColours } from '@vliegwiel/configuration'

/** What a base theme does to the portal beside its colours: how round things are, and how thick a border is. */
const shapes: Readonly<Record<string, readonly string[]>> = {
  voorbeeld: [],
  ma: ['  --radius: 8px;', '  --border: 2px;'],
}

/**
 * The base and the colours of the municipality as a style sheet. Each colour is six digits and a base is one of a list:
 * a value of a theme can carry no code.
 */
export function themeSheet(theme: Block | null): string {
  if (theme === null) return ':root {}\n'
  const { light, dark } = themeColours(theme)
  const lines = [...light].map(([name, colour]) => `  --${name}: light-dark(${colour}, ${dark.get(name) ?? colour});`)
  const shape = shapes[String(theme.fields['base'])] ?? []
  return `:root {\n${[...shape, ...lines].join('\n')}\n}\n`
}
