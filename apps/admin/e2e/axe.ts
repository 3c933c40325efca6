import { expect, type Page } from '@playwright/test'
import axe, { type AxeResults, type RunOptions } from 'axe-core'

export interface Look {
  readonly theme: 'light' | 'dark'
  readonly baseTheme: 'voorbeeld' | 'ma'
}

const looks: readonly Look[] = (['light', 'dark'] as const).flatMap((theme) =>
  (['voorbeeld', 'ma'] as const).map((baseTheme) => ({ theme, baseTheme })),
)
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** What a look can break: the rest is the same document in all of them. */
const ofLooks = ['color-contrast', 'link-in-text-block', 'target-size']

/** What axe says of one look: `passes` tells that it looked at a page, and not at one that was still empty. */
export interface Verdict {
  readonly look: Look | null
  readonly found: readonly string[]
  readonly passes: number
}

/**
 * Every rule, on the page that has this heading. Frames of other sites are not looked into. The page before may show the
 * same words, and between the two stands a page without anything: only the heading tells which one is there.
 */
export async function axeOf(page: Page, heading: string | RegExp): Promise<Verdict[]> {
  await expect(page.getByRole('heading', { level: 1, name: heading, exact: true })).toBeVisible()
  return run(page, [null])
}

/** What a colour scheme can break, on a page that `axeOf` has looked at in the other one. */
export const axeOfColours = (page: Page): Promise<Verdict[]> => run(page, [null], 'colours')

/**
 * Every rule in the first look; in the others those that colours, letters and sizes can break. All in the page itself:
 * one injection for a page, and no window beside it to gather results in (a quarter of the time).
 */
export const axeInEveryLook = (page: Page): Promise<Verdict[]> => run(page, looks)

async function run(
  page: Page,
  dresses: readonly (Look | null)[],
  rules: 'every' | 'colours' = 'every',
): Promise<Verdict[]> {
  const colours = { type: 'rule' as const, values: ofLooks }
  await page.evaluate(axe.source)
  return page.evaluate(
    async ({ dresses, first, others }) => {
      const verdicts: Verdict[] = []
      for (const [index, look] of dresses.entries()) {
        if (look !== null) {
          document.documentElement.dataset['theme'] = look.theme
          // As `applyAppearance` of the components does it.
          for (const name of ['voorbeeld', 'ma'])
            document.documentElement.classList.toggle(`${name}-theme`, name === look.baseTheme)
          // Colours of buttons fade over: the fades begin with the style, and are ended at once. Waiting for them waits
          // for ever beside something that turns while it is busy.
          void document.documentElement.offsetHeight
          for (const animation of document.getAnimations()) animation.cancel()
        }
        const runner: { run(options: RunOptions): Promise<AxeResults> } = Reflect.get(window, 'axe')
        const { violations, passes } = await runner.run({ runOnly: index === 0 ? first : others })
        const found = violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
        )
        verdicts.push({ look, found, passes: passes.length })
      }
      return verdicts
    },
    {
      dresses: [...dresses],
      first: rules === 'every' ? { type: 'tag' as const, values: tags } : colours,
      others: colours,
    },
  )
}
