import './budgets.css'
import { useQuery } from '@tanstack/react-query'
import type { BudgetFigure } from '@vliegwiel/budgets/vangnet'
import { m } from '@vliegwiel/i18n'
import { Button, LoadingRows, MenuButton, PageHeader } from '@vliegwiel/ui'
import { ConfirmDialog } from '@vliegwiel/ui/dialog'
import Download from 'lucide-react/icons/download'
import Plus from 'lucide-react/icons/plus'
import { useState } from 'react'
import { useTenantApi } from '../../app/api/api.ts'
import { problemOf } from '../../app/api/problem.ts'
import { useSave } from '../../app/api/use-save.ts'
import { ProblemState } from '../../app/errors/screen-error.tsx'
import { useMay } from '../../app/session/me.ts'
import { useScreenSearch } from '../../lists/list-search.ts'
import type { VangnetFigure } from './budget.ts'
import { FigureDialog } from './figure-dialog.tsx'
import { saveVangnet } from './vangnet-table.ts'
import { VangnetView, yearsToAsk, yearToShow } from './vangnet-view.tsx'
import { figureWords } from './vangnet-words.ts'

type Open =
  | { readonly what: 'note'; readonly year: number; readonly figure: BudgetFigure }
  | { readonly what: 'take-back'; readonly figure: VangnetFigure }

/** The safety net of the benefit budget: which entrance, how far from it, what would have to be true. */
export function VangnetPage() {
  const may = useMay()
  const api = useTenantApi()
  const { search, change } = useScreenSearch('/$slug/vangnet')
  const [open, setOpen] = useState<Open | null>(null)
  const shown = useQuery(api.budgets.showVangnet.queryOptions({}))
  const takeBack = useSave(api.budgets.noteBenefitBudget.mutationOptions(), {
    say: m.vangnet_taken_back(),
    onSaved: () => setOpen(null),
  })
  if (shown.isError) return <ProblemState problem={problemOf(shown.error)} onRetry={() => void shown.refetch()} />
  const vangnet = shown.data
  const mayNote = may('budget:manage')
  const asked = Number(search.jaar)
  const year = vangnet === undefined ? 2025 : yearsToAsk(vangnet).includes(asked) ? asked : yearToShow(vangnet)
  const begin = mayNote ? (
    <Button variant="primary" icon={Plus} onClick={() => setOpen({ what: 'note', year, figure: 'provisional' })}>
      {m.vangnet_note()}
    </Button>
  ) : undefined
  const back = open?.what === 'take-back' ? open.figure : null
  return (
    <>
      <PageHeader
        title={m.vangnet_title()}
        sentence={m.vangnet_sentence()}
        actions={
          vangnet !== undefined &&
          vangnet.figures.length > 0 && (
            <>
              <MenuButton
                label={m.budgets_download()}
                icon={Download}
                items={[
                  ...(['csv', 'xlsx'] as const).map((kind) => ({
                    id: kind,
                    label: kind === 'csv' ? m.budgets_download_csv() : m.budgets_download_xlsx(),
                    onSelect: () => void saveVangnet(kind, 'tests', vangnet, year),
                  })),
                  {
                    id: 'figures',
                    label: `${m.vangnet_own()} (CSV)`,
                    onSelect: () => void saveVangnet('csv', 'figures', vangnet, year),
                  },
                ]}
              >
                {m.budgets_download()}
              </MenuButton>
              {begin}
            </>
          )
        }
      />
      {vangnet === undefined ? (
        <LoadingRows rows={8} />
      ) : (
        <VangnetView
          vangnet={vangnet}
          year={year}
          onYear={(one) => change({ jaar: String(one) })}
          mayNote={mayNote}
          onNote={(of, figure) => setOpen({ what: 'note', year: of, figure })}
          onTakeBack={(figure) => setOpen({ what: 'take-back', figure })}
          begin={begin}
        />
      )}
      {open?.what === 'note' && vangnet !== undefined && (
        <FigureDialog vangnet={vangnet} year={open.year} figure={open.figure} onClose={() => setOpen(null)} />
      )}
      {back !== null && (
        <ConfirmDialog
          isOpen
          title={m.vangnet_take_back_title({ figure: figureWords[back.figure](), year: String(back.year) })}
          consequences={[m.vangnet_take_back_text()]}
          confirmLabel={m.vangnet_take_back()}
          busy={takeBack.busy}
          error={takeBack.problem?.text}
          onConfirm={() => {
            const { year: of, figure, source, date, certainty, synthetic, version } = back
            takeBack.send({ year: of, figure, cents: null, source, date, certainty, synthetic, version })
          }}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  )
}
