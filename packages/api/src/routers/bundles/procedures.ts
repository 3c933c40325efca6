import { exportBundle } from './export-bundle.ts'
import { importBundle } from './import-bundle.ts'
import { previewExport } from './preview-export.ts'
import { previewImport } from './preview-import.ts'
import { showKeys } from './show-keys.ts'

export const procedures = { exportBundle, importBundle, previewExport, previewImport, showKeys }
