import { mergeDocuments, type Block } from '@vliegwiel/configuration/merge'

/** What the API answers to a save. */
export type Answer<Result> =
  | {
      readonly kind: 'saved'
      readonly revision: number
      readonly results: readonly Result[]
      readonly revoked: boolean
    }
  /** Somebody saved first: the text that stands there now. */
  | { readonly kind: 'clash'; readonly revision: number; readonly content: Block }
  /** Somebody else holds it. */
  | { readonly kind: 'held' }
  | { readonly kind: 'failed'; readonly text: string }

/** What was typed and not saved, with the text it was typed on. */
export interface LocalCopy {
  readonly content: Block
  readonly base: Block
  readonly revision: number
}

/** Somebody saved another text first, and the two touch the same thing. */
export interface Clash {
  readonly base: Block
  readonly theirs: Block
  readonly revision: number
}

export interface WritingState<Result> {
  readonly content: Block
  /** What the API holds, as far as this page knows. */
  readonly saved: { readonly content: Block; readonly revision: number }
  readonly savedAt: Date | null
  readonly phase: 'clean' | 'waiting' | 'saving' | 'held' | 'failed'
  readonly results: readonly Result[]
  readonly clash: Clash | null
  readonly failure: string | null
  /** How often a text of somebody else was merged in without a question. */
  readonly merges: number
  readonly revoked: boolean
}

/** A text on its way to the API. */
export interface Save {
  readonly revision: number
  readonly content: Block
  /** The person took in what came into force since the draft was begun. */
  readonly rebase: boolean
  /** From when on that holds which was taken in; null: nothing was. */
  readonly taken: string | null
}

interface Surroundings<Result> {
  readonly send: (save: Save) => Promise<Answer<Result>>
  readonly keep: (copy: LocalCopy) => void
  readonly drop: () => void
  readonly now: () => Date
}

/** Typing stops this long before it is saved. */
export const PAUSE_MS = 1500

/**
 * Writing on one version: keeps every change in the browser at once, saves it when typing stops, one save at a time,
 * and merges when somebody else saved first. Nothing typed leaves `content` but by a decision of the person.
 */
export class Writing<Result> {
  #state: WritingState<Result>
  readonly #around: Surroundings<Result>
  readonly #listeners = new Set<() => void>()
  #timer: ReturnType<typeof setTimeout> | undefined
  #flight: Promise<void> | null = null
  #rebase = false
  #taken: string | null = null

  constructor(
    server: { readonly content: Block; readonly revision: number; readonly results: readonly Result[] },
    around: Surroundings<Result>,
    local: LocalCopy | null = null,
  ) {
    this.#around = around
    this.#state = {
      content: server.content,
      saved: server,
      savedAt: null,
      phase: 'clean',
      results: server.results,
      clash: null,
      failure: null,
      merges: 0,
      revoked: false,
    }
    if (local === null || same(local.content, server.content)) return
    const mine = { content: local.content, phase: 'waiting' as const }
    if (local.revision === server.revision) this.#set(mine)
    else {
      this.#set({ ...mine, saved: { content: local.base, revision: local.revision } })
      this.#met(server)
    }
    this.#later()
  }

  readonly get = (): WritingState<Result> => this.#state
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** The person changed something. */
  change(content: Block): void {
    if (content === this.#state.content) return
    this.#set({ content, failure: null, phase: this.#flight ? 'saving' : 'waiting' })
    this.#keep()
    this.#later()
  }

  /** The person took in what came into force since the draft was begun. @param taken from when on that holds */
  rebase(content: Block, taken: string | null): void {
    this.#rebase = true
    this.#taken = taken
    this.#set({ content, phase: 'waiting' })
    this.#keep()
    void this.saveNow()
  }

  /** Saves what is not saved, without waiting. Ends when it is saved, or when it cannot be. */
  async saveNow(): Promise<boolean> {
    clearTimeout(this.#timer)
    for (let tries = 0; tries < 5 && this.#open(); tries += 1) {
      this.#flight ??= this.#send().finally(() => (this.#flight = null))
      await this.#flight
      if (this.#state.phase === 'held' || this.#state.phase === 'failed') break
    }
    return !this.#open() && this.#state.clash === null
  }

  /** A newer text was read from the API. Nothing typed here: it is shown; otherwise the two are merged. */
  heard(server: { readonly content: Block; readonly revision: number; readonly results: readonly Result[] }): void {
    const { saved, phase } = this.#state
    if (server.revision <= saved.revision || this.#flight) return
    if (phase === 'clean') this.#set({ content: server.content, saved: server, results: server.results, clash: null })
    else {
      this.#met(server)
      this.#later()
    }
  }

  /** The person decided about both texts. */
  decide(content: Block): void {
    const { clash } = this.#state
    if (clash === null) return
    const saved = { content: clash.theirs, revision: clash.revision }
    this.#set({ content, saved, clash: null, phase: 'waiting' })
    this.#keep()
    void this.saveNow()
  }

  /** The screen goes away: what is typed is sent, and stays in the browser until it is there. */
  leave(): void {
    void this.saveNow()
  }

  #open(): boolean {
    const { content, saved, clash } = this.#state
    return clash === null && (this.#rebase || content !== saved.content)
  }

  async #send(): Promise<void> {
    const { content, saved } = this.#state
    const [rebase, taken] = [this.#rebase, this.#taken]
    this.#set({ phase: 'saving', failure: null })
    const answer = await this.#around.send({ revision: saved.revision, content, rebase, taken })
    switch (answer.kind) {
      case 'saved': {
        this.#rebase = false
        this.#taken = null
        const { revision, results, revoked } = answer
        const phase = this.#state.content === content ? 'clean' : 'waiting'
        const savedAt = this.#around.now()
        this.#set({ saved: { content, revision }, savedAt, phase, results, revoked: revoked || this.#state.revoked })
        if (phase === 'clean') this.#around.drop()
        else {
          this.#keep()
          this.#later()
        }
        break
      }
      case 'clash':
        this.#met(answer)
        this.#later(0)
        break
      case 'held':
        this.#set({ phase: 'held' })
        break
      default:
        this.#set({ phase: 'failed', failure: answer.text })
    }
  }

  /** Another text stands there: merged at once where the two touch different things, asked where they do not. */
  #met({ content: theirs, revision }: { readonly content: Block; readonly revision: number }): void {
    const { content, saved, merges } = this.#state
    const { merged, conflicts } = mergeDocuments(saved.content, theirs, content)
    if (conflicts.length > 0) {
      this.#set({ clash: { base: saved.content, theirs, revision }, phase: 'waiting' })
      return
    }
    const agreed = same(merged, theirs)
    const mine = agreed ? theirs : merged
    this.#set({
      content: mine,
      saved: { content: theirs, revision },
      merges: merges + 1,
      clash: null,
      phase: agreed ? 'clean' : 'waiting',
    })
    if (agreed) this.#around.drop()
    else this.#keep()
  }

  #keep(): void {
    const { content, saved } = this.#state
    this.#around.keep({ content, base: saved.content, revision: saved.revision })
  }

  #later(wait = PAUSE_MS): void {
    clearTimeout(this.#timer)
    if (this.#open()) this.#timer = setTimeout(() => void this.saveNow(), wait)
  }

  #set(change: Partial<WritingState<Result>>): void {
    this.#state = { ...this.#state, ...change }
    for (const listener of this.#listeners) listener()
  }
}

const same = (one: Block, other: Block) => one === other || JSON.stringify(one) === JSON.stringify(other)
