import { storiesProject } from './src/testing/stories-project.ts'

export default storiesProject('stories', { theme: 'light', baseTheme: 'voorbeeld', accent: 'helmond' }, [
  { theme: 'dark', baseTheme: 'ma', accent: 'utrecht' },
])
