import { t } from '../../trpc.ts'
import { changeSetting } from './change-setting.ts'
import { listSettings } from './list-settings.ts'

export const settings = t.router({ listSettings, changeSetting })
