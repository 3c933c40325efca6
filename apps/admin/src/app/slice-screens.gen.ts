// Made by tooling/lint/src/generate.ts from apps/admin/src/features/*/screen.ts: do not edit.
import { profilesSliceScreen } from '../features/profiles/screen.ts'

export const sliceScreens = [profilesSliceScreen] as const
