import type { Accent } from './marks.ts'

/** `system` follows the device. */
export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** The complete NL Design System themes that carry ours. */
export const baseThemes = ['voorbeeld', 'ma'] as const
export type BaseTheme = (typeof baseThemes)[number]

export interface Appearance {
  theme: Theme
  baseTheme: BaseTheme
  accent: Accent
}

/**
 * Puts the appearance on an element, usually `<html>`, as classes and attributes that the stylesheet reads.
 * Parts that are left out stay as they are.
 */
export function applyAppearance(
  appearance: Partial<Appearance>,
  element: HTMLElement = document.documentElement,
): void {
  const { theme, baseTheme, accent } = appearance
  if (theme === 'system') delete element.dataset['theme']
  else if (theme !== undefined) element.dataset['theme'] = theme
  if (accent !== undefined) element.dataset['accent'] = accent
  if (baseTheme !== undefined) {
    for (const name of baseThemes) element.classList.toggle(`${name}-theme`, name === baseTheme)
  }
}
