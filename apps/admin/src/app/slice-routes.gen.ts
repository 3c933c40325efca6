// Made by tooling/lint/src/generate.ts from apps/admin/src/features/*/route.ts: do not edit.
import { profilesSliceRoute } from '../features/profiles/route.ts'

export const sliceRoutes = [profilesSliceRoute] as const
