import type { Words } from '../kind/field.ts'

export type Scheme = 'light' | 'dark'

/** A semantic colour of the house: its name as a CSS property, and what it is while a tenant chose nothing. */
export interface ThemeToken {
  readonly name: string
  readonly words: Words
  readonly light: string
  readonly dark: string
}

const token = (name: string, nl: string, en: string, light: string, dark: string): ThemeToken => ({
  name,
  words: { nl, en },
  light,
  dark,
})

/** The colour roles by group. A group is a block, so a brand may change its accent and inherit the rest. */
export const tokenGroups = {
  accent: [
    token('accent', 'Accent', 'Accent', '#3b4a5e', '#b3c3d8'),
    token('accent-strong', 'Accent, sterk', 'Accent, strong', '#28354a', '#cbd7e6'),
    token('accent-tint', 'Accent, tint', 'Accent, tint', '#e9edf3', '#262d37'),
    token('on-accent', 'Tekst op accent', 'Text on accent', '#ffffff', '#10131a'),
  ],
  surfaces: [
    token('canvas', 'Achtergrond', 'Background', '#f3f4f6', '#0f1114'),
    token('surface', 'Vlak', 'Surface', '#ffffff', '#16191d'),
    token('sunken', 'Verdiept vlak', 'Sunken surface', '#f8f9fa', '#1b1f24'),
    token('hover', 'Aangewezen', 'Pointed at', '#eceef1', '#23282f'),
  ],
  text: [
    token('text', 'Tekst', 'Text', '#181b20', '#e9ebee'),
    token('muted', 'Rustige tekst', 'Muted text', '#4d5561', '#b4bbc5'),
    token('subtle', 'Zachte tekst', 'Subtle text', '#626a76', '#98a1ad'),
  ],
  lines: [
    token('line', 'Lijn', 'Line', '#e1e4e8', '#292e36'),
    token('line-strong', 'Sterke lijn', 'Strong line', '#c5cad2', '#434b57'),
    token('control', 'Rand van een veld', 'Border of a field', '#737b87', '#7c8694'),
  ],
  states: [
    token('ok', 'Goed', 'Good', '#15603a', '#7fd3a0'),
    token('ok-bg', 'Achter goed', 'Behind good', '#e5f3ea', '#15301f'),
    token('warn', 'Let op', 'Warning', '#774700', '#f0c067'),
    token('warn-bg', 'Achter let op', 'Behind warning', '#fcf0d6', '#362a10'),
    token('bad', 'Fout', 'Wrong', '#a1161f', '#ff9f98'),
    token('bad-bg', 'Achter fout', 'Behind wrong', '#fcebea', '#3d1a1a'),
    token('info', 'Uitleg', 'Information', '#1c4e8f', '#9cc4f7'),
    token('info-bg', 'Achter uitleg', 'Behind information', '#e8f0fa', '#172a42'),
  ],
  focus: [
    token('focus-ring', 'Rand van wat gekozen is', 'Ring of what has the focus', '#181b20', '#ffcf33'),
    token('focus-halo', 'Gloed van wat gekozen is', 'Halo of what has the focus', '#ffcf33', '#16191d'),
  ],
  changes: [
    token('inserted', 'Toegevoegd', 'Added', '#d9efe1', '#17402a'),
    token('deleted', 'Weggehaald', 'Removed', '#fbdedc', '#4d2020'),
  ],
} as const satisfies Readonly<Record<string, readonly ThemeToken[]>>

export type TokenGroup = keyof typeof tokenGroups

export const themeTokens: readonly ThemeToken[] = Object.values(tokenGroups).flat()

/** The field of a token in a theme document: `accent-strong` in dark is `accentStrongDark`. */
export function tokenField(name: string, scheme: Scheme): string {
  const camel = name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
  return `${camel}${scheme === 'light' ? 'Light' : 'Dark'}`
}

/** Two colours that meet, and the contrast they owe each other (WCAG 2.2: 1.4.3 and 1.4.11). */
export interface ContrastPair {
  readonly above: string
  readonly below: string
  readonly least: 4.5 | 3
}

const against = (above: readonly string[], below: readonly string[], least: 4.5 | 3): ContrastPair[] =>
  above.flatMap((one) => below.map((other) => ({ above: one, below: other, least })))

export const contrastPairs: readonly ContrastPair[] = [
  ...against(['text', 'muted'], ['canvas', 'surface', 'sunken', 'hover', 'ok-bg', 'warn-bg', 'bad-bg', 'info-bg'], 4.5),
  ...against(['subtle'], ['canvas', 'surface', 'sunken'], 4.5),
  ...['ok', 'warn', 'bad', 'info'].flatMap((state) =>
    against([state], ['canvas', 'surface', 'sunken', 'hover', `${state}-bg`], 4.5),
  ),
  ...against(['accent', 'accent-strong'], ['surface', 'canvas', 'accent-tint'], 4.5),
  ...against(['text', 'muted'], ['accent-tint'], 4.5),
  ...against(['on-accent'], ['accent', 'accent-strong'], 4.5),
  ...against(['text'], ['inserted', 'deleted'], 4.5),
  ...against(['control', 'focus-ring'], ['canvas', 'surface', 'sunken', 'hover'], 3),
]
