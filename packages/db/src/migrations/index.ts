import type { Migration } from 'kysely/migration'
import * as rolesAndDoors from './0001-roles-and-doors.ts'
import * as tenants from './0002-tenants.ts'
import * as signIn from './0003-sign-in.ts'
import * as people from './0004-people.ts'
import * as audit from './0005-audit.ts'
import * as work from './0006-work.ts'
import * as foreignKeys from './0007-foreign-keys.ts'
import * as configuration from './0008-configuration.ts'
import * as configurationKeys from './0009-configuration-keys.ts'
import * as pilots from './0010-pilots.ts'
import * as pilotKeys from './0011-pilot-keys.ts'
import * as imports from './0012-imports.ts'
import * as importKeys from './0013-import-keys.ts'
import * as documentShape from './0014-document-shape.ts'
import * as portalHost from './0015-portal-host.ts'
import * as importReading from './0018-import-reading.ts'
import * as portalOpened from './0019-portal-opened.ts'
import * as importDestination from './0020-import-destination.ts'
import * as pilotStarted from './0023-pilot-started.ts'
import * as lettersAndTemporaryTables from './0024-letters-and-temporary-tables.ts'
import * as importPieces from './0030-import-pieces.ts'
import * as importPieceKeys from './0031-import-piece-keys.ts'
import * as comingFromAbove from './0032-coming-from-above.ts'
import * as loginForEachDoor from './0033-a-login-for-each-door.ts'
import * as portalHostProof from './0038-portal-host-proof.ts'
import * as portalHostKey from './0039-portal-host-key.ts'
import * as sessionProvider from './0040-session-provider.ts'
import * as aheadDoor from './0041-a-door-that-looks-ahead.ts'
import * as accountLetters from './0042-account-letters.ts'
import * as resetAccounts from './0043-reset-accounts.ts'
import * as secondFactorForAll from './0044-second-factor-for-all.ts'
import * as operatorIsSeen from './0045-operator-is-seen.ts'
import * as anchors from './0046-anchors.ts'
import * as peopleAreForgotten from './0047-people-are-forgotten.ts'
import * as whoAsks from './0048-who-asks.ts'
import * as teamsAndPartners from './0049-teams-and-partners.ts'
import * as clients from './0050-clients.ts'
import * as whoSeesClients from './0051-who-sees-clients.ts'
import * as clientKeys from './0052-client-keys.ts'
import * as exportPieces from './0063-export-pieces.ts'
import * as exportPieceKeys from './0064-export-piece-keys.ts'
import * as firstAnswers from './0065-first-answers.ts'
import * as handovers from './0066-handovers.ts'
import * as passkeys from './0075-passkeys.ts'
import * as passkeyKeys from './0076-passkey-keys.ts'
import * as sessionWhence from './0077-session-whence.ts'
import * as keyRenewal from './0078-key-renewal.ts'
import * as manyProcesses from './0080-many-processes.ts'
import { sliceMigrations } from '../slices.gen.ts'

/** In order of name. A file is never changed once it has landed: the next change is the next file. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-roles-and-doors': rolesAndDoors,
  '0002-tenants': tenants,
  '0003-sign-in': signIn,
  '0004-people': people,
  '0005-audit': audit,
  '0006-work': work,
  '0007-foreign-keys': foreignKeys,
  '0008-configuration': configuration,
  '0009-configuration-keys': configurationKeys,
  '0010-pilots': pilots,
  '0011-pilot-keys': pilotKeys,
  '0012-imports': imports,
  '0013-import-keys': importKeys,
  '0014-document-shape': documentShape,
  '0015-portal-host': portalHost,
  '0018-import-reading': importReading,
  '0019-portal-opened': portalOpened,
  '0020-import-destination': importDestination,
  '0023-pilot-started': pilotStarted,
  '0024-letters-and-temporary-tables': lettersAndTemporaryTables,
  '0030-import-pieces': importPieces,
  '0031-import-piece-keys': importPieceKeys,
  '0032-coming-from-above': comingFromAbove,
  '0033-a-login-for-each-door': loginForEachDoor,
  '0038-portal-host-proof': portalHostProof,
  '0039-portal-host-key': portalHostKey,
  '0040-session-provider': sessionProvider,
  '0041-a-door-that-looks-ahead': aheadDoor,
  '0042-account-letters': accountLetters,
  '0043-reset-accounts': resetAccounts,
  '0044-second-factor-for-all': secondFactorForAll,
  '0045-operator-is-seen': operatorIsSeen,
  '0046-anchors': anchors,
  '0047-people-are-forgotten': peopleAreForgotten,
  '0048-who-asks': whoAsks,
  '0049-teams-and-partners': teamsAndPartners,
  '0050-clients': clients,
  '0051-who-sees-clients': whoSeesClients,
  '0052-client-keys': clientKeys,
  '0063-export-pieces': exportPieces,
  '0064-export-piece-keys': exportPieceKeys,
  '0065-first-answers': firstAnswers,
  '0066-handovers': handovers,
  '0075-passkeys': passkeys,
  '0076-passkey-keys': passkeyKeys,
  '0077-session-whence': sessionWhence,
  '0078-key-renewal': keyRenewal,
  '0080-many-processes': manyProcesses,
  ...sliceMigrations,
}

export const newestMigration = Object.keys(migrations).toSorted().at(-1) ?? ''
