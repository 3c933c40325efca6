import { useTenantApi } from '../app/api/api.ts'
import { useSave } from '../app/api/use-save.ts'
import { bytesOf, saveFile } from '../files/save-file.ts'

/** Fetches a file that a job made and hands it to the person. */
export function useDownload() {
  const api = useTenantApi()
  const fetching = useSave(api.jobs.fetchFile.mutationOptions(), { reads: [api.jobs.pathKey()] })
  const download = async (fileId: string) => {
    const file = await fetching.sendAndWait({ fileId })
    if (file !== null) saveFile(file.name, file.mediaType, bytesOf(file.base64))
  }
  return { download: (fileId: string) => void download(fileId), busy: fetching.busy, problem: fetching.problem }
}
