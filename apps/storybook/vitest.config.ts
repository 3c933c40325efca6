import { storiesProject } from './stories-project.ts'

export default storiesProject('stories', { theme: 'light', baseTheme: 'voorbeeld', accent: 'helmond' })
