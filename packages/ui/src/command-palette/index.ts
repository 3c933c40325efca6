export {
  CommandPalette,
  type CommandPaletteProps,
  type PaletteGroup,
  type PaletteItem,
  type PaletteSearch,
} from './command-palette.tsx'
