import '@vliegwiel/ui/styles.css'
import type { Decorator, Parameters, Preview } from '@storybook/react-vite'
import { isLanguage, setLanguage } from '@vliegwiel/i18n'
import { configure } from 'storybook/test'
import { accents, applyAppearance, baseThemes, themes, UiProvider, type Appearance } from '@vliegwiel/ui'
import { checkColoursIn } from './colours-in.ts'

/** A choice of the toolbar, or the first one when the address holds something else. */
function chosen<Choice extends string>(choices: readonly Choice[], value: unknown): Choice {
  const first = choices[0]
  if (first === undefined) throw new Error('a toolbar choice needs at least one value')
  return choices.find((choice) => choice === value) ?? first
}

/** What the toolbar and the story ask for. */
function appearanceOf(globals: Record<string, unknown>, parameters: Parameters): Appearance {
  return {
    theme: chosen(themes, globals['theme']),
    baseTheme: chosen(baseThemes, globals['baseTheme']),
    accent: chosen(accents, parameters['accent'] ?? globals['accent']),
  }
}

/** Dresses the page as the toolbar says, before the story draws. */
const withAppearance: Decorator = (Story, { globals, parameters }) => {
  const language = globals['language']
  if (isLanguage(language)) setLanguage(language)
  applyAppearance(appearanceOf(globals, parameters))
  document.documentElement.lang = String(language)
  return (
    <UiProvider key={String(language)} navigate={() => undefined}>
      <Story />
    </UiProvider>
  )
}

const toolbar = (title: string, items: readonly string[]) => ({
  toolbar: { title, items: [...items], dynamicTitle: true },
})

const preview: Preview = {
  beforeAll: () => {
    // Storybook wraps every event in React's act(). react-aria sends focus events of its own while React
    // is at work, and act() in there throws; in a real browser nothing needs it, stories wait for what they expect.
    configure({ eventWrapper: (send: () => void) => send() })
  },
  afterEach: async ({ globals, parameters }) => {
    // Set in a run of the stories, never in the toolbar.
    const worn = appearanceOf(globals, parameters)
    for (const other of globals['alsoIn'] ?? []) await checkColoursIn({ ...worn, ...other }, worn)
  },
  decorators: [withAppearance],
  parameters: {
    // A violation fails the run of the stories; nothing is only a warning.
    a11y: { test: 'error' },
    backgrounds: { disable: true },
    layout: 'padded',
  },
  globalTypes: {
    theme: toolbar('Theme', themes),
    baseTheme: toolbar('Base theme', baseThemes),
    accent: toolbar('Accent', accents),
    language: toolbar('Language', ['nl', 'en']),
  },
  initialGlobals: { theme: 'light', baseTheme: 'voorbeeld', accent: 'helmond', language: 'nl' },
}

export default preview
