/** The part of oidc-provider 9 that the tests use; the package brings no types of its own. */
declare module 'oidc-provider' {
  import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'

  interface Grant {
    addOIDCScope(scope: string): void
    save(): Promise<string>
  }

  export default class Provider {
    constructor(issuer: string, configuration: object)
    callback(): RequestListener
    Grant: new (owner: { accountId: string; clientId: string }) => Grant
    interactionFinished(req: IncomingMessage, res: ServerResponse, result: object): Promise<void>
  }
}
