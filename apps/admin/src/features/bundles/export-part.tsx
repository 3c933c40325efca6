import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { m } from '@vliegwiel/i18n'
import { Banner, LoadingRows, useToasts, WithAside } from '@vliegwiel/ui'
import { useState } from 'react'
import { useTenantApi } from '../../app/api/api.ts'
import { problemOf } from '../../app/api/problem.ts'
import { useSave } from '../../app/api/use-save.ts'
import { ProblemState } from '../../app/errors/screen-error.tsx'
import { useKinds } from '../../blocks/kinds.ts'
import { saveFile } from '../../files/save-file.ts'
import { ExportChoice, nameOf } from './export-choice.tsx'
import { ExportContents, type Licence } from './export-contents.tsx'

/** Choosing what goes along, seeing what it needs, and taking the file. */
export function ExportPart() {
  const api = useTenantApi()
  const toasts = useToasts()
  const kinds = useKinds()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [licence, setLicence] = useState<Licence>('CC-BY-4.0')
  const inForce = useQuery(api.documents.previewDocuments.queryOptions({ day: null, releaseId: null }))
  const documents = (inForce.data?.documents ?? []).filter(({ status }) => status === 'in-force')
  const picked = documents.filter((one) => chosen.has(nameOf(one))).map(({ kind, key }) => ({ kind, key }))
  const contents = useQuery({
    ...api.bundles.previewExport.queryOptions(picked.length === 0 ? skipToken : { chosen: picked }),
    placeholderData: keepPreviousData,
  })
  const save = useSave(api.bundles.exportBundle.mutationOptions(), { reads: [api.bundles.pathKey()] })
  const failed = inForce.error ?? kinds.error
  if (failed !== null) return <ProblemState problem={problemOf(failed)} onRetry={() => void inForce.refetch()} />
  if (inForce.data === undefined || kinds.data === undefined) return <LoadingRows rows={6} />
  const download = async () => {
    const file = await save.sendAndWait({ chosen: picked, licence })
    if (file === null) return
    saveFile(file.name, 'application/json', file.text)
    toasts.show({ text: m.bundles_exported({ name: file.name, count: file.documents }) })
  }
  return (
    <WithAside
      asideLabel={m.bundles_export_holds()}
      aside={
        <ExportContents
          contents={picked.length === 0 ? undefined : contents.data}
          licence={licence}
          busy={save.busy}
          refusal={picked.length === 0 ? m.bundles_export_choose_first() : undefined}
          onLicence={setLicence}
          onDownload={() => void download()}
        />
      }
    >
      {save.problem !== null && <Banner tone="bad">{save.problem.text}</Banner>}
      <ExportChoice
        kinds={kinds.data.kinds.map(({ description }) => description)}
        documents={documents}
        chosen={chosen}
        onChange={setChosen}
      />
    </WithAside>
  )
}
