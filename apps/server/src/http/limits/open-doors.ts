/**
 * What anybody can ask without a session, and how often a minute one network may. A door that is missing here makes the
 * test fail that goes over all of them. `free`: why it needs no count.
 */
export type Door = { readonly perMinute: number } | { readonly free: string }

/** Many people may stand behind one address: what is counted is what a town hall of a thousand does not reach. */
export const procedureDoors: Readonly<Record<string, Door>> = {
  'benefits.compareRules': { perMinute: 60 },
  'benefits.listMunicipalities': { perMinute: 120 },
  'invitations.acceptInvitation': { perMinute: 60 },
  'invitations.askAccount': { perMinute: 30 },
  'invitations.showInvitation': { perMinute: 60 },
  // Behind a right, but each call makes this server ask another one.
  'providers.testProvider': { perMinute: 20 },
  'settings.checkPortalHost': { perMinute: 20 },
  // Each may write a letter to somebody; by account it is three in a quarter of an hour besides.
  'session.askNewPassword': { perMinute: 30 },
  'session.setNewPassword': { perMinute: 60 },
  'session.showPasswordLink': { perMinute: 60 },
  'session.askPasskey': { perMinute: 120 },
  'session.signInWithPasskey': { perMinute: 120 },
  'session.confirmSecondFactor': { perMinute: 120 },
  'session.demoPersons': { free: 'empty but in the demo, where nothing is real' },
  'session.signIn': { perMinute: 120 },
  'session.signInAsDemo': { free: 'refused but in the demo, where nothing is real' },
  'session.signOut': { perMinute: 600 },
  'session.waysIn': { perMinute: 300 },
  'session.whoAmI': { free: 'answers from the request alone when nobody is signed in' },
}

/** Routes that are no procedure: `METHOD path` as Hono lists it. */
export const routeDoors: Readonly<Record<string, Door>> = {
  'GET /healthz': { free: 'one word' },
  'GET /readyz': { perMinute: 1_200 },
  'GET /metrics': { free: 'for this machine, or with the token' },
  'GET /sign-in/oidc/callback': { perMinute: 120 },
  'GET /sign-in/oidc/:slug/:provider/start': { perMinute: 60 },
  'ALL /api/public/v1/*': { perMinute: 120 },
  'GET /portaal/:file{(portal\\.js|rekentool\\.js|source-sans-3\\.woff2)}': { free: 'from memory' },
  'GET /portaal': { perMinute: 600 },
  'GET /portaal/*': { perMinute: 600 },
  'POST /portaal': { perMinute: 120 },
  'POST /portaal/*': { perMinute: 120 },
  'GET /aanmelden': { perMinute: 300 },
  'POST /aanmelden': { perMinute: 120 },
  'GET /wachtwoord-vergeten': { perMinute: 300 },
  'POST /wachtwoord-vergeten': { perMinute: 30 },
  'GET /nieuw-wachtwoord/:token': { perMinute: 60 },
  'POST /nieuw-wachtwoord': { perMinute: 60 },
  'GET /bestand/:slug/:ticket': { perMinute: 60 },
  'GET /.well-known/security.txt': { free: 'one small file' },
  'GET /*': { free: 'from memory: the built console' },
}
