import type { RouterInputs, RouterOutputs } from '@vliegwiel/api'
import { useQuery } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import { m } from '@vliegwiel/i18n'
import { MenuButton, SavedViews, useNavigate, useToasts } from '@vliegwiel/ui'
import { readSearch, writeSearch } from '../app/address/search-text.ts'
import { useTenantApi } from '../app/api/api.ts'
import { useSave } from '../app/api/use-save.ts'
import { useMay } from '../app/session/me.ts'

type View = RouterOutputs['views']['listViews']['views'][number]
type ViewScreen = RouterInputs['views']['listViews']['screen']

/** The search without the word that says which view was chosen, in an order of its own: what a view is known by. */
function queryOf(searchText: string): string {
  const { view: _chosen, ...words } = readSearch(searchText)
  return writeSearch(
    Object.fromEntries(Object.entries(words).toSorted(([one], [other]) => (one < other ? -1 : 1))),
  ).slice(1)
}

/** Saved views of a list: a view is its address under a name. Choose, save, share, remove with a way back. */
export function ListViews({ screen }: { screen: ViewScreen }) {
  const api = useTenantApi()
  const may = useMay()
  const go = useNavigate()
  const toasts = useToasts()
  const { pathname, searchStr } = useLocation()
  const { data } = useQuery(api.views.listViews.queryOptions({ screen }))
  const reads = [api.views.pathKey()]
  const saving = useSave(api.views.saveView.mutationOptions(), { reads })
  const sharing = useSave(api.views.shareView.mutationOptions(), { reads })
  const removing = useSave(api.views.removeView.mutationOptions(), { reads })

  const views = data?.views ?? []
  const query = queryOf(searchStr)
  const chosen = readSearch(searchStr)['view']
  const current = views.find((view) => view.viewId === chosen) ?? null
  const open = (of: string, viewId: string | null) => {
    const words = { ...readSearch(of), view: viewId ?? undefined }
    go(`${pathname}${writeSearch(words)}`)
  }

  const save = async (name: string, shared: boolean, of: string) => {
    const made = await saving.sendAndWait({ screen, name, query: of })
    if (made === null) return
    if (shared) sharing.send({ viewId: made.viewId, shared: true, version: 1 })
    toasts.show({ text: m.people_view_saved({ name }) })
    open(of, made.viewId)
  }
  const remove = async (view: View) => {
    const gone = await removing.sendAndWait({ viewId: view.viewId })
    if (gone === null) return
    open(query, null)
    toasts.show({
      text: m.people_view_removed({ name: gone.name }),
      undo: () => void save(gone.name, view.shared, gone.query),
    })
  }
  return (
    <>
      <SavedViews
        views={views.map((view) => ({ id: view.viewId, name: view.name, shared: view.shared }))}
        currentId={current?.viewId ?? null}
        changed={current !== null && queryOf(current.query) !== query}
        canShare={may('view:share')}
        onChoose={(id) => open(views.find((view) => view.viewId === id)?.query ?? '', id)}
        onSave={may('view:save') ? ({ name, shared }) => void save(name, shared, query) : undefined}
      />
      {current?.own === true && (
        <MenuButton
          label={m.action_actions_of({ name: current.name })}
          items={[
            ...(may('view:share')
              ? [
                  {
                    id: 'share',
                    label: current.shared ? m.people_view_unshare() : m.people_view_share(),
                    onSelect: () =>
                      sharing.send({ viewId: current.viewId, shared: !current.shared, version: current.version }),
                  },
                ]
              : []),
            { id: 'remove', label: m.people_view_remove(), tone: 'bad', onSelect: () => void remove(current) },
          ]}
        />
      )}
    </>
  )
}
