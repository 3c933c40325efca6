import type { Block } from '@vliegwiel/configuration'

/** What residents may read of a municipality: what it published, and whom to call. Nothing about a person. */
export interface PortalData {
  /** Before the path of every page: `/portaal/<slug>`, or nothing on a host name of its own. */
  readonly base: string
  /** false: residents read that it is not open yet; who looks ahead sees it. */
  readonly open: boolean
  readonly tenant: {
    readonly slug: string
    readonly name: string
    readonly languages: readonly ('nl' | 'en')[]
    /** IANA name: on whose clock a day of this municipality begins. */
    readonly zone: string
  }
  readonly contact: {
    readonly team: string
    readonly phone: string
    readonly hours: string
    readonly email: string | null
  } | null
  readonly legalLinks: Readonly<
    Partial<Record<'privacy' | 'accessibility' | 'complaints' | 'objection', string | undefined>>
  >
  readonly theme: Block | null
  readonly questions: readonly {
    readonly key: string
    readonly title: string
    readonly summary: string | null
    /** What it belongs to in somebody's life (`lifeEvents` of the content slice); null: a page. */
    readonly event: string | null
    /** Other ways people ask it. */
    readonly asked: readonly string[]
  }[]
  readonly calendar: Block | null
  readonly rules: { readonly content: Block; readonly since: string } | null
  /** The amounts of the law, and who keeps them; null: no document, so those of the package hold. */
  readonly amounts: { readonly content: Block; readonly since: string; readonly fromName: string } | null
  /** The page that was asked for; null: there is none. */
  readonly page: {
    readonly title: string
    readonly content: Block
    readonly status: 'in-force' | 'withdrawn'
    readonly reason: string | null
    readonly since: string
  } | null
  /** Who looks with a ticket sees the portal as it will stand at `moment`; `over`: the ticket opens nothing any more. */
  readonly preview: { readonly ticket: string; readonly moment: string } | 'over' | null
}

/** One request of a resident: no session, no cookie. */
export interface PortalRequest {
  /** Behind `/portaal/<slug>`: `` for the front page, `rekentool`, `betaaldagen.ics`. */
  readonly path: string
  readonly form: ReadonlyMap<string, string> | null
  /** What stands behind the question mark of the address. */
  readonly query: ReadonlyMap<string, string>
  readonly language: 'nl' | 'en'
  readonly at: Date
  /** `https://vliegwiel.example`, for links in a calendar feed. */
  readonly publicUrl: string
  /** A set-up to try things out: every page says that its content was made up. */
  readonly demo: boolean
  /** The rules of every page, to stand in it. */
  readonly sheet: string
}

export interface PortalAnswer {
  readonly status: 200 | 400 | 404 | 410
  readonly type: string
  /** Text, or the bytes of a picture. */
  readonly body: string | Uint8Array<ArrayBuffer>
  /** What stands in the one `<style>` of a page, to the letter: the header allows this text and no other. */
  readonly style?: string
}
