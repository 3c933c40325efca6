import { t } from '../../trpc.ts'
import { listProviders } from './list-providers.ts'
import { removeProvider } from './remove-provider.ts'
import { saveProvider } from './save-provider.ts'
import { testProvider } from './test-provider.ts'

export const providers = t.router({ listProviders, saveProvider, removeProvider, testProvider })
