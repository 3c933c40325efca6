import { changeSetting } from './change-setting.ts'
import { checkPortalHost } from './check-portal-host.ts'
import { listSettings } from './list-settings.ts'
import { showPortalHost } from './show-portal-host.ts'

export const procedures = { listSettings, changeSetting, showPortalHost, checkPortalHost }
