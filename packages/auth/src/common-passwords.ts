/**
 * Stems of passwords that guessing starts with, Dutch and English. A small list of our own: what is
 * shorter than the minimum length is refused anyway, so stems with a tail of digits are what counts.
 */
export const commonStems: ReadonlySet<string> = new Set(
  (
    'wachtwoord wachtwoorden welkom welkomterug geheim geheimpje hallo hallodaar gemeente gemeentehuis stadhuis ' +
    'ikhouvanjou ikhouvanje liefde schatje lieverd mamapapa papamama voetbal ajax feyenoord psv oranje nederland holland ' +
    'amsterdam rotterdam denhaag utrecht lente zomer herfst winter voorjaar najaar januari februari maart april mei juni ' +
    'juli augustus september oktober november december maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ' +
    'fiets fietsen computer toetsenbord inloggen inlog toegang beheer beheerder administratie werkplek kantoor vakantie ' +
    'participatie uitkering bijstand ' +
    'password passwords passphrase welcome welcomeback secret letmein letmeinnow iloveyou sunshine princess dragon monkey ' +
    'football baseball superman batman trustno admin administrator root login access master default changeme changemenow ' +
    'temporary test testing tester qwerty qwertyuiop qwertyuiopasdfghjkl azerty azertyuiop asdfgh asdfghjkl zxcvbnm ' +
    'qazwsx qazwsxedc abcdef abcdefghijkl spring summer autumn fall monday friday whatever starwars pokemon michael ' +
    'correcthorsebatterystaple'
  ).split(' '),
)
