import axe from 'axe-core'
import { applyAppearance, type Appearance } from '@vliegwiel/ui'

/** The only rules of axe whose answer depends on colours: all others see the same page in every dress. */
const rules = ['color-contrast', 'link-in-text-block']

/**
 * Dresses the story that stands on the page once more, looks at its colours, and dresses it back.
 *
 * @throws Error naming each element whose colours do not hold.
 */
export async function checkColoursIn(dress: Appearance, worn: Appearance): Promise<void> {
  applyAppearance(dress)
  // A fade under way would be measured half way.
  for (const animation of document.getAnimations()) animation.cancel()
  try {
    const { violations } = await axe.run(document.body, { runOnly: rules, resultTypes: ['violations'] })
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html}\n  ${node.failureSummary ?? ''}`),
    )
    if (found.length > 0) throw new Error(`In ${dress.baseTheme}, ${dress.theme}:\n${found.join('\n')}`)
  } finally {
    applyAppearance(worn)
  }
}
