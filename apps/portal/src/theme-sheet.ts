import type { Block } from '@vliegwiel/configuration'
import { themeColours } from '@vliegwiel/configuration'

/** The colours of the municipality as a style sheet. Each is six digits: a value of a theme can carry no code. */
export function themeSheet(theme: Block | null): string {
  if (theme === null) return ':root {}\n'
  const { light, dark } = themeColours(theme)
  const lines = [...light].map(([name, colour]) => `  --${name}: light-dark(${colour}, ${dark.get(name) ?? colour});`)
  return `:root {\n${lines.join('\n')}\n}\n`
}
