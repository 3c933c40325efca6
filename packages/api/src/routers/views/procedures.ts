import { listViews } from './list-views.ts'
import { removeView } from './remove-view.ts'
import { saveView } from './save-view.ts'
import { shareView } from './share-view.ts'

export const procedures = { listViews, saveView, shareView, removeView }
