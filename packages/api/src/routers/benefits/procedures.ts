import { compareRules } from './compare-rules.ts'
import { listMunicipalities } from './list-municipalities.ts'
import { readRules } from './read-rules.ts'

export const procedures = { compareRules, listMunicipalities, readRules }
