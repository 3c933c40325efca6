import type { ProcedurePath } from '@vliegwiel/api'

export interface ApiAnswer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  /** What the procedure answered. */
  readonly data: Record<string, unknown>
  /** What it refused with. */
  readonly app: { code: string; reason: string | null; text: string; retryAfterSeconds: number | null }
}

/** One browser: keeps cookies, calls procedures as the console does. */
export class TestBrowser {
  readonly #url: string
  readonly cookies = new Map<string, string>()

  constructor(url: string) {
    this.#url = url
  }

  /** Any request, with this browser's cookies. `from`: the site of the page that sends it. */
  async request(path: string, init: RequestInit & { readonly from?: string | null } = {}): Promise<Response> {
    const { from = this.#url, ...rest } = init
    const headers = new Headers(rest.headers)
    if (from !== null) headers.set('origin', from)
    if (this.cookies.size > 0 && !headers.has('cookie')) headers.set('cookie', this.#cookieHeader())
    const answer = await fetch(new URL(path, this.#url), { redirect: 'manual', ...rest, headers })
    for (const line of answer.headers.getSetCookie()) this.#keep(line)
    return answer
  }

  async call(slug: string, path: ProcedurePath | (string & {}), input: unknown = {}, init: RequestInit = {}) {
    const answer = await this.request(`/api/${slug}/${path}`, {
      method: 'POST',
      body: typeof input === 'string' ? input : JSON.stringify(input),
      ...init,
      headers: { 'content-type': 'application/json', ...(init.headers as Record<string, string>) },
    })
    return readAnswer(answer)
  }

  async signInAsDemo(personId: string): Promise<ApiAnswer> {
    return this.call('-', 'session.signInAsDemo', { personId })
  }

  #cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  #keep(line: string): void {
    const [pair = ''] = line.split(';')
    const at = pair.indexOf('=')
    const value = pair.slice(at + 1)
    if (value === '') this.cookies.delete(pair.slice(0, at))
    else this.cookies.set(pair.slice(0, at), value)
  }
}

async function readAnswer(answer: Response): Promise<ApiAnswer> {
  const text = await answer.text()
  const body = (text.startsWith('{') ? JSON.parse(text) : {}) as {
    result?: { data: Record<string, unknown> }
    error?: { data: { app: ApiAnswer['app'] } }
  }
  return {
    status: answer.status,
    headers: answer.headers,
    text,
    data: body.result?.data ?? {},
    app: body.error?.data.app ?? { code: '', reason: null, text: '', retryAfterSeconds: null },
  }
}
