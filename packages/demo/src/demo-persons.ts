import type { TenantRole } from '@vliegwiel/auth'

/** A made-up person. Signs in by one click: there is no password, and demo mode alone allows it. */
export interface DemoPerson {
  readonly personId: string
  readonly email: string
  readonly displayName: string
  readonly isOperator: boolean
  /** Roles by the slug of the tenant. */
  readonly roles: Readonly<Record<string, readonly TenantRole[]>>
}

let number = 0

/** Fixed ids, so that a link to a person of the demo works on every machine. `.example` addresses reach nobody. */
function person(displayName: string, roles: DemoPerson['roles'], isOperator = false): DemoPerson {
  number += 1
  const personId = `019ab000-0000-7000-8000-${String(number).padStart(12, '0')}`
  const local = displayName.toLowerCase().replaceAll(/[^a-z]+/g, '.')
  return { personId, email: `${local}@demo.vliegwiel.example`, displayName, isOperator, roles }
}

/** Everybody of the demo; the first of a tenant is its administrator. */
export const demoPersons: readonly DemoPerson[] = [
  person('Joris Peeters', { 'den-helder': ['administrator'], voorbeeld: ['editor'] }),
  person('Samira El Idrissi', { helmond: ['administrator'] }),
  person('Roos Bakker', { utrecht: ['administrator'] }),
  person('Willem Hoekstra', { emmen: ['administrator', 'manager'] }),
  person('Anouk Verhoeven', { 'den-haag': ['administrator'] }),
  person('Eva Bloemendaal', { voorbeeld: ['administrator'] }),
  person('Sanne Visser', { 'den-helder': ['editor'], 'maritiem-aan-het-werk': ['administrator'] }),
  person('Kees Jansen', { 'den-helder': ['manager'] }),
  person('Fatima Amrani', { 'den-helder': ['caseworker'] }),
  person('Tom de Boer', { 'den-helder': ['partner'] }),
  person('Ineke Smit', { 'den-helder': ['auditor'], utrecht: ['auditor'], helmond: ['auditor'] }),
  person('Daan Mulder', { utrecht: ['editor'] }),
  person('Yara Haddad', { utrecht: ['manager'] }),
  person('Bram Kuipers', { utrecht: ['caseworker'] }),
  person('Pim van den Berg', { helmond: ['manager'] }),
  person('Lotte Maas', { helmond: ['caseworker'] }),
  person('Ruben Claessen', { helmond: ['partner'] }),
  person('Geesje Postma', { emmen: ['caseworker'] }),
  person('Henk Nijland', { emmen: ['editor'] }),
  person('Ravi Sewpersad', { 'den-haag': ['manager'] }),
  person('Marijke Kok', { 'kop-van-noord-holland': ['administrator'] }),
  person('Thijs Landman', { landelijk: ['administrator', 'editor'] }),
  person('Olga Vermeer', {}, true),
  person('Nadia Benali', { landelijk: ['editor'] }),
  person('Noor Aydin', { voorbeeld: ['manager'] }),
  person('Karin de Wit', { duinstede: ['administrator', 'manager'] }),
  person('Frans Jacobs', { veenwaard: ['administrator', 'manager'] }),
  person('Mila Verhoef', { merenburg: ['administrator', 'manager'] }),
  person('Els Bakker', { voorbeeld: ['caseworker'] }),
  person('Karim Yildiz', { voorbeeld: ['caseworker'] }),
  person('Ida Groen', { voorbeeld: ['caseworker'] }),
  person('Petra Vos', { voorbeeld: ['partner'] }),
  person('Sem Aksoy', { voorbeeld: ['caseworker'] }),
  person('Marit Dekker', { voorbeeld: ['caseworker'] }),
  person('Wim Hof', { voorbeeld: ['partner'] }),
  person('Jet Smeets', { merenburg: ['caseworker'] }),
]
