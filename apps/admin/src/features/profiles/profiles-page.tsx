import './profiles.css'
import { skipToken, useQuery } from '@tanstack/react-query'
import { proposeForProfiles } from '@vliegwiel/clients/crosswalk'
import { crosswalkOf, profileSetKey, profileSetOf, readyTable, registerExportOf } from '@vliegwiel/clients/kinds'
import { m } from '@vliegwiel/i18n'
import { Banner, LinkButton, LoadingRows, PageHeader, Tabs } from '@vliegwiel/ui'
import { address } from '../../app/address/address.ts'
import { useTenantApi } from '../../app/api/api.ts'
import { problemOf } from '../../app/api/problem.ts'
import { ProblemState } from '../../app/errors/screen-error.tsx'
import { useMembership } from '../../app/session/me.ts'
import { useToday } from '../../app/today.ts'
import { useScreenSearch } from '../../lists/list-search.ts'
import { documentAddress } from '../../versions/document-path.ts'
import { weeksIn } from './campaign-figures.ts'
import { CampaignView } from './campaign-view.tsx'
import { clientsIn, clientsText } from './caseload-figures.ts'
import { CaseloadView } from './caseload-view.tsx'
import { CrosswalkView } from './crosswalk-view.tsx'
import { knownIn, knownText } from './person-in-address.ts'
import { RegisterPart } from './register-part.tsx'
import { TesterView } from './tester-view.tsx'

const to = '/$slug/klantprofielen' as const

/** The profiles of the municipality, tried on people who do not exist. All sums are done here: nothing is sent. */
export function ProfilesPage() {
  const { tenant } = useMembership()
  const api = useTenantApi()
  const today = useToday()
  const { search, change } = useScreenSearch(to)
  const part = search.deel ?? 'toets'
  const shown = useQuery(api.documents.showDocument.queryOptions({ kind: 'profile-set', key: profileSetKey }))
  const listed = useQuery(
    api.documents.listDocuments.queryOptions(part === 'vertaling' ? { kind: 'crosswalk' } : skipToken),
  )
  const crosswalks = (listed.data?.documents ?? []).filter(({ status }) => status === 'in-force')
  const chosen = search.vertaling ?? crosswalks[0]?.key ?? null
  const walk = useQuery(
    api.documents.showDocument.queryOptions(
      part === 'vertaling' && chosen !== null ? { kind: 'crosswalk', key: chosen } : skipToken,
    ),
  )
  const failed = shown.error ?? listed.error ?? walk.error
  if (failed !== null) return <ProblemState problem={problemOf(failed)} onRetry={() => void shown.refetch()} />
  const content = shown.data?.inForce?.content ?? null
  if (shown.data === undefined || content === null)
    return (
      <>
        <PageHeader title={m.profiles_title()} sentence={m.profiles_sentence()} />
        {shown.data === undefined ? <LoadingRows rows={8} /> : <p>{m.profiles_no_set()}</p>}
      </>
    )
  const set = profileSetOf(content)
  const table = readyTable(set)
  const above = shown.data.inForce?.inherited ?? null
  const tab = (deel: typeof part, label: string) => ({
    href: address(to, { slug: tenant.slug }, { deel }),
    label,
    current: deel === part,
  })
  const doneText = search.tempo ?? ''
  const draft = {
    people: search.mensen ?? 27_000,
    weeks: search.weken ?? 104,
    start: search.begin ?? today,
    perDay: search.gesprekken ?? 3,
    daysPerWeek: search.dagen ?? 4,
    done: weeksIn(doneText) ?? [],
  }
  return (
    <>
      <PageHeader
        title={set.title}
        sentence={set.about}
        actions={
          <LinkButton href={documentAddress(tenant.slug, { kind: 'profile-set', key: profileSetKey })}>
            {m.profiles_open_document()}
          </LinkButton>
        }
      />
      <Tabs
        label={m.profiles_title()}
        items={[
          tab('toets', m.profiles_tester()),
          tab('vertaling', m.profiles_crosswalk()),
          tab('campagne', m.profiles_campaign()),
          tab('caseload', m.profiles_caseload()),
        ]}
      />
      {part === 'toets' && (
        <>
          {table === null ? (
            <p>{m.profiles_unreadable()}</p>
          ) : (
            <TesterView
              set={set}
              table={table}
              example={search.wie ?? null}
              known={knownIn(search.weet, set)}
              onKnown={(known, example) =>
                change({
                  wie: example ?? undefined,
                  weet: example === null ? knownText(known) || undefined : undefined,
                })
              }
            />
          )}
          <RegisterPart answer={registerExportOf(content, `Gemeente ${tenant.name}`)} slug={tenant.slug} />
        </>
      )}
      {part === 'vertaling' &&
        (listed.data === undefined ? (
          <LoadingRows rows={6} />
        ) : (
          <CrosswalkView
            listed={crosswalks}
            chosen={chosen}
            crosswalk={walk.data?.inForce ? crosswalkOf(walk.data.inForce.content) : null}
            onChoose={(key) => change({ vertaling: key ?? undefined })}
            proposal={
              above === null
                ? null
                : {
                    own: set,
                    above: profileSetOf(above),
                    rows: proposeForProfiles(set.table, profileSetOf(above).table),
                  }
            }
          />
        ))}
      {part === 'campagne' && (
        <>
          <Banner tone="info">{m.profiles_campaign_example()}</Banner>
          <CampaignView
            draft={draft}
            doneText={doneText}
            onChange={({ people, weeks, start, perDay, daysPerWeek, done }) =>
              change({
                ...(people === undefined ? {} : { mensen: people ?? undefined }),
                ...(weeks === undefined ? {} : { weken: weeks ?? undefined }),
                ...(start === undefined ? {} : { begin: start || undefined }),
                ...(perDay === undefined ? {} : { gesprekken: perDay ?? undefined }),
                ...(daysPerWeek === undefined ? {} : { dagen: daysPerWeek ?? undefined }),
                ...(done === undefined ? {} : { tempo: done || undefined }),
              })
            }
          />
        </>
      )}
      {part === 'caseload' && (
        <CaseloadView
          set={set}
          clients={clientsIn(search.klanten, set)}
          workers={search.medewerkers ?? null}
          norm={search.norm ?? set.caseloadNorm}
          onChange={({ clients, workers, norm }) =>
            change({
              ...(clients === undefined ? {} : { klanten: clientsText(clients) || undefined }),
              ...(workers === undefined ? {} : { medewerkers: workers ?? undefined }),
              ...(norm === undefined ? {} : { norm: norm ?? undefined }),
            })
          }
        />
      )}
    </>
  )
}
