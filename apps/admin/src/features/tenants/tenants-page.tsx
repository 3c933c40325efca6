import { useQuery } from '@tanstack/react-query'
import { m } from '@vliegwiel/i18n'
import { LoadingRows, PageHeader, Section, TreeView, WithAside } from '@vliegwiel/ui'
import { useTenantApi } from '../../app/api/api.ts'
import { problemOf } from '../../app/api/problem.ts'
import { ProblemState } from '../../app/errors/screen-error.tsx'
import { useMembership } from '../../app/session/me.ts'
import { useScreenSearch } from '../../lists/list-search.ts'
import { PlaceDetails } from '../../tree/place-details.tsx'
import { treeOf } from '../../tree/tenant-tree.tsx'

/** The tree below the own tenant, and what is known of each place in it. */
export function TenantsPage() {
  const { tenant } = useMembership()
  const api = useTenantApi()
  const { search, change } = useScreenSearch('/$slug/organisatie')
  const tree = useQuery(api.tenants.showTree.queryOptions({}))
  if (tree.isError) return <ProblemState problem={problemOf(tree.error)} onRetry={() => void tree.refetch()} />
  const places = tree.data?.nodes ?? []
  const chosen = places.find((place) => place.tenantId === (search.plek ?? tenant.tenantId))
  return (
    <>
      <PageHeader title={m.shell_organisation()} sentence={m.tenants_sentence({ tenant: tenant.name })} />
      <WithAside
        asideLabel={chosen?.name ?? m.tenants_nothing_chosen()}
        aside={
          chosen === undefined ? (
            <p className="vw-muted">{m.tenants_nothing_chosen()}</p>
          ) : (
            <Section title={chosen.name}>
              <PlaceDetails place={chosen} places={places} />
            </Section>
          )
        }
      >
        {tree.isPending ? (
          <LoadingRows rows={4} />
        ) : (
          <TreeView
            label={m.tenants_tree({ tenant: tenant.name })}
            nodes={treeOf(places)}
            selectedId={chosen?.tenantId}
            onSelect={(plek) => change({ plek })}
          />
        )}
        {places.length === 1 && <p className="vw-muted">{m.tenants_alone({ tenant: tenant.name })}</p>}
      </WithAside>
    </>
  )
}
