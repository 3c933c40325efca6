import { storiesProject } from './src/testing/stories-project.ts'

export default storiesProject('stories-dark', { theme: 'dark', baseTheme: 'ma', accent: 'utrecht' })
