import { useTenantApi } from '../app/api/api.ts'
import { useSave } from '../app/api/use-save.ts'
import { saveFrom } from '../files/save-file.ts'

/** Hands a file that a job made to the person: the browser fetches it, however large it is. */
export function useDownload() {
  const api = useTenantApi()
  const fetching = useSave(api.jobs.fetchFile.mutationOptions(), { reads: [api.jobs.pathKey()] })
  const download = async (fileId: string) => {
    const file = await fetching.sendAndWait({ fileId })
    if (file !== null) saveFrom(file.address, file.name)
  }
  return { download: (fileId: string) => void download(fileId), busy: fetching.busy, problem: fetching.problem }
}
