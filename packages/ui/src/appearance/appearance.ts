/** `system` follows the device. */
export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** The complete NL Design System themes that carry ours. */
export const baseThemes = ['voorbeeld', 'ma'] as const
export type BaseTheme = (typeof baseThemes)[number]

/** Accents that styles/accents.css knows; a made-up colour each, `neutral` for everyone else. */
export const accents = ['neutral', 'helmond', 'den-helder', 'utrecht', 'emmen'] as const
export type Accent = (typeof accents)[number]

export interface Appearance {
  theme: Theme
  baseTheme: BaseTheme
  accent: Accent
}

/** The accent of a municipality by its slug; one without a colour of its own gets `neutral`. */
export function accentOf(slug: string): Accent {
  return accents.find((accent) => accent === slug) ?? 'neutral'
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
