import { theme } from '@vliegwiel/configuration'
import { emptyDocument } from '@vliegwiel/configuration/kind'
import { changeBlock } from '@vliegwiel/configuration/merge'
import type { Block } from '@vliegwiel/configuration'

/** The house itself, which every municipality of the demo begins with. */
export const demoTheme: Block = emptyDocument(theme, 'Vliegwiel')

/** Accents of the demo, made up: no colour of a real municipality. */
const accents: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  helmond: {
    accentLight: '#09666e',
    accentDark: '#63c4cc',
    accentStrongLight: '#06494f',
    accentStrongDark: '#8fd8de',
    accentTintLight: '#e2f1f2',
    accentTintDark: '#163338',
  },
  'den-helder': {
    accentLight: '#85306f',
    accentDark: '#e59fd0',
    accentStrongLight: '#632252',
    accentStrongDark: '#f0bfe1',
    accentTintLight: '#f8eaf4',
    accentTintDark: '#3a2535',
  },
  utrecht: {
    accentLight: '#4146b5',
    accentDark: '#a9afff',
    accentStrongLight: '#2f3390',
    accentStrongDark: '#c3c7ff',
    accentTintLight: '#ecedfb',
    accentTintDark: '#272a4b',
  },
  emmen: {
    accentLight: '#4a680f',
    accentDark: '#b0d25c',
    accentStrongLight: '#374f08',
    accentStrongDark: '#c8e286',
    accentTintLight: '#eef4dd',
    accentTintDark: '#2b331b',
  },
}

/** Slugs of the municipalities with an accent of their own. */
export const themedTenants = Object.keys(accents)

/** Municipalities that chose the other base. */
const bases: Readonly<Record<string, string>> = { emmen: 'ma' }

/** The inherited theme with the accent of one municipality: one block of its own (and its base), the rest follows. */
export function themeOf(slug: string, inherited: Block): Block {
  const base = bases[slug]
  const begun =
    base === undefined
      ? inherited
      : changeBlock(inherited, 'root', (block) => ({ ...block, fields: { ...block.fields, base } }))
  return changeBlock(begun, 'accent', (block) => ({ ...block, fields: { ...block.fields, ...accents[slug] } }))
}
