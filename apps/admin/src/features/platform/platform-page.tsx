import '../features.css'
import { useQuery } from '@tanstack/react-query'
import { m } from '@vliegwiel/i18n'
import { Button, FilterBar, LoadingRows, PageHeader, Section, TreeView, WithAside } from '@vliegwiel/ui'
import Plus from 'lucide-react/icons/plus'
import { lazy, Suspense, useState } from 'react'
import { apiOf } from '../../app/api/api.ts'
import { problemOf } from '../../app/api/problem.ts'
import { useSave } from '../../app/api/use-save.ts'
import { FormProblem } from '../../app/errors/form-problem.tsx'
import { ProblemState } from '../../app/errors/screen-error.tsx'
import { useScreenSearch } from '../../lists/list-search.ts'
import { SearchField } from '../../lists/search-field.tsx'
import { PlaceDetails } from '../../tree/place-details.tsx'
import { narrowed, treeOf, type Place } from '../../tree/tenant-tree.tsx'
import type { PlaceAct } from './place-dialogs.tsx'

const PlaceDialogs = lazy(() => import('./place-dialogs.tsx'))
/** The whole tree for the operator: make, name, move, close and take back. */
export function PlatformPage() {
  const { search, change } = useScreenSearch('/platform/')
  const [act, setAct] = useState<PlaceAct | null>(null)
  const tree = useQuery(apiOf(null).platform.showTree.queryOptions({}))
  if (tree.isError) return <ProblemState problem={problemOf(tree.error)} onRetry={() => void tree.refetch()} />
  const places = tree.data?.nodes ?? []
  const open = places.filter((place) => place.status === 'active').length
  const chosen = places.find((place) => place.tenantId === search.plek)
  const shown = narrowed(places, search.zoek ?? '')
  return (
    <>
      <PageHeader
        title={m.platform_title()}
        sentence={m.platform_sentence({ open, closed: places.length - open })}
        actions={
          <Button variant="primary" icon={Plus} onClick={() => setAct({ kind: 'create' })}>
            {m.platform_create()}
          </Button>
        }
      />
      <WithAside
        asideLabel={chosen?.name ?? m.tenants_nothing_chosen()}
        aside={
          chosen === undefined ? (
            <p className="vw-muted">{m.tenants_nothing_chosen()}</p>
          ) : (
            <ChosenPlace key={chosen.tenantId} place={chosen} places={places} onAct={setAct} />
          )
        }
      >
        <div>
          <FilterBar>
            <SearchField
              label={m.platform_search()}
              value={search.zoek ?? ''}
              onChange={(zoek) => change({ zoek: zoek || undefined })}
            />
          </FilterBar>
          {tree.isPending ? (
            <LoadingRows />
          ) : shown.length === 0 ? (
            <p className="vw-muted">{m.platform_none({ text: search.zoek ?? '' })}</p>
          ) : (
            <TreeView
              // Opens what was found: the tree keeps by itself what is open.
              key={search.zoek ?? ''}
              label={m.platform_tree()}
              nodes={treeOf(shown)}
              selectedId={chosen?.tenantId}
              onSelect={(plek) => change({ plek })}
            />
          )}
        </div>
      </WithAside>
      {act !== null && (
        <Suspense fallback={null}>
          <PlaceDialogs
            act={act}
            places={places}
            chosenId={chosen?.tenantId}
            onMade={(plek) => change({ plek, zoek: undefined })}
            onClose={() => setAct(null)}
          />
        </Suspense>
      )}
    </>
  )
}

interface ChosenPlaceProps {
  place: Place
  places: readonly Place[]
  onAct: (act: PlaceAct) => void
}

function ChosenPlace({ place, places, onAct }: ChosenPlaceProps) {
  const { name, tenantId, version, status } = place
  const api = apiOf(null).platform
  const opening = useSave(api.suspendTenant.mutationOptions(), { say: m.platform_opened({ name }) })
  const restoring = useSave(api.restoreTenant.mutationOptions(), { say: m.platform_restored({ name }) })
  const isRoot = place.parentId === null
  return (
    <>
      <Section title={name}>
        <PlaceDetails place={place} places={places} />
      </Section>
      <Section title={m.platform_actions()}>
        <FormProblem problem={opening.problem ?? restoring.problem} />
        <div className="vw-form-actions">
          {status === 'archived' ? (
            <Button size="small" busy={restoring.busy} onClick={() => restoring.send({ tenantId, version })}>
              {m.platform_restore()}
            </Button>
          ) : (
            <>
              <Button size="small" onClick={() => onAct({ kind: 'rename', place })}>
                {m.platform_rename()}
              </Button>
              {!isRoot && (
                <Button size="small" onClick={() => onAct({ kind: 'move', place })}>
                  {m.platform_move()}
                </Button>
              )}
              {status === 'suspended' ? (
                <Button
                  size="small"
                  busy={opening.busy}
                  onClick={() => opening.send({ tenantId, version, suspended: false })}
                >
                  {m.platform_open()}
                </Button>
              ) : (
                <Button size="small" onClick={() => onAct({ kind: 'suspend', place })}>
                  {m.platform_suspend()}
                </Button>
              )}
              <Button size="small" onClick={() => onAct({ kind: 'archive', place })}>
                {m.platform_archive()}
              </Button>
            </>
          )}
        </div>
      </Section>
    </>
  )
}
