import { listProviders } from './list-providers.ts'
import { removeProvider } from './remove-provider.ts'
import { requireSecondFactor } from './require-second-factor.ts'
import { saveProvider } from './save-provider.ts'
import { testProvider } from './test-provider.ts'

export const procedures = { listProviders, saveProvider, removeProvider, testProvider, requireSecondFactor }
