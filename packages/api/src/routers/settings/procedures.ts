import { changeSetting } from './change-setting.ts'
import { listSettings } from './list-settings.ts'

export const procedures = { listSettings, changeSetting }
