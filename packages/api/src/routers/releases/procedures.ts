import { addToRelease } from './add-to-release.ts'
import { cancelRelease } from './cancel-release.ts'
import { listReleases } from './list-releases.ts'
import { moveRelease } from './move-release.ts'
import { planRelease } from './plan-release.ts'
import { releaseInEmergency } from './release-in-emergency.ts'
import { releaseNow } from './release-now.ts'
import { removeFromRelease } from './remove-from-release.ts'

export const procedures = {
  addToRelease,
  cancelRelease,
  listReleases,
  moveRelease,
  planRelease,
  releaseInEmergency,
  releaseNow,
  removeFromRelease,
}
