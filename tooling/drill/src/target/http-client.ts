import { Agent, request } from 'node:http'

/** One answer of the API. */
export type Answer = {
  readonly status: number
  readonly retryAfter: string | undefined
  readonly setCookie: string | undefined
  readonly data: unknown
  /** `data.app` of a refusal: code, params and the rest. */
  readonly refusal: { readonly code: string; readonly params: Record<string, unknown> } | undefined
  readonly ms: number
}

export type Client = {
  /** @throws the network's error; a call that takes 20 s is cut off and counts as a hang. */
  call(slug: string, path: string, input: unknown): Promise<Answer>
  close(): void
}

/** Somebody of the demo, signed in by one click, on connections of their own. */
export async function signIn(port: number, personId: string): Promise<Client> {
  const first = await send(port, undefined, undefined, '-', 'session.signInAsDemo', { personId })
  const cookie = first.setCookie?.split(';')[0]
  if (first.status !== 200 || cookie === undefined) throw new Error(`Signing in answered ${first.status}`)
  return clientWith(port, cookie)
}

/** A client for a session that exists already, for instance after the server was started again. */
export function clientWith(port: number, cookie: string | undefined): Client & { readonly cookie: string | undefined } {
  const agent = new Agent({ keepAlive: true })
  return {
    cookie,
    call: (slug, path, input) => send(port, agent, cookie, slug, path, input),
    close: () => agent.destroy(),
  }
}

function send(
  port: number,
  agent: Agent | undefined,
  cookie: string | undefined,
  slug: string,
  path: string,
  input: unknown,
): Promise<Answer> {
  const began = performance.now()
  const body = JSON.stringify(input)
  const headers = {
    origin: `http://localhost:${port}`,
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    ...(cookie === undefined ? {} : { cookie }),
  }
  return new Promise((resolve, reject) => {
    const call = request({ host: '127.0.0.1', port, path: `/api/${slug}/${path}`, method: 'POST', headers, agent })
    call.setTimeout(20_000, () => call.destroy(new Error('no answer in 20 s')))
    call.once('error', reject)
    call.once('response', (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => (text += chunk))
      response.once('error', reject)
      response.once('end', () => {
        const { result, error } = JSON.parse(text) as {
          result?: { data: unknown }
          error?: { data?: { app?: NonNullable<Answer['refusal']> } }
        }
        resolve({
          status: response.statusCode ?? 0,
          retryAfter: response.headers['retry-after'],
          setCookie: response.headers['set-cookie']?.[0],
          data: result?.data,
          refusal: error?.data?.app,
          ms: performance.now() - began,
        })
      })
    })
    call.end(body)
  })
}
