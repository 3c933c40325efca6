import { t } from '../../trpc.ts'
import { compareRules } from './compare-rules.ts'
import { listMunicipalities } from './list-municipalities.ts'
import { readRules } from './read-rules.ts'

export const benefits = t.router({ compareRules, listMunicipalities, readRules })
