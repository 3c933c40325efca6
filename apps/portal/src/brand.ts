import type { PortalData } from '@vliegwiel/api'
import type { Block } from '@vliegwiel/configuration'
import { imageProblem } from '@vliegwiel/configuration/kind'

/** Where the pictures of a theme are fetched. The name of a page has no dot, so no page is hidden behind them. */
export const picturePaths = { image: 'huisstijl.logo', favicon: 'huisstijl.icoon' } as const
type PictureField = keyof typeof picturePaths

export interface Picture {
  readonly type: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

const partOf = (theme: Block | null, type: string) =>
  theme?.children?.find((block) => block.type === type)?.fields ?? {}

/** A picture of the theme, if there is one and its bytes are what they say. */
export function pictureOf({ theme }: Pick<PortalData, 'theme'>, field: PictureField): Picture | null {
  const address = partOf(theme, 'logo')[field]
  if (typeof address !== 'string' || imageProblem(address) !== null) return null
  const [, type = '', content = ''] = /^data:([a-z/]+);base64,(.+)$/.exec(address) ?? []
  return { type, bytes: Uint8Array.from(atob(content), (character) => character.charCodeAt(0)) }
}

/** What a logo says to who does not see it. The name stands beside it: said once is enough. */
export function logoText({ theme, tenant }: Pick<PortalData, 'theme' | 'tenant'>): string {
  const { alt } = partOf(theme, 'logo')
  return typeof alt === 'string' && !alt.toLowerCase().includes(tenant.name.toLowerCase()) ? alt : ''
}

/** The links that the law asks for: those of the theme, so that a brand has its own, or else of the settings. */
export function legalLinksOf({
  theme,
  legalLinks,
}: Pick<PortalData, 'theme' | 'legalLinks'>): PortalData['legalLinks'] {
  const own = partOf(theme, 'legal')
  const of = (name: keyof PortalData['legalLinks']) => {
    const link = own[name]
    return typeof link === 'string' && link !== '' ? link : legalLinks[name]
  }
  return {
    privacy: of('privacy'),
    accessibility: of('accessibility'),
    complaints: of('complaints'),
    objection: of('objection'),
  }
}
