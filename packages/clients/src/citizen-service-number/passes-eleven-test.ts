/**
 * Whether nine digits can be a citizen service number: nine times the first, eight times the second, down to two times
 * the eighth, less the ninth, is a multiple of eleven and not all are 0.
 * Source: the eleven-test of the burgerservicenummer (Logisch Ontwerp BSN, Rijksdienst voor Identiteitsgegevens).
 */
export function passesElevenTest(digits: string): boolean {
  if (!/^\d{9}$/.test(digits) || digits === '000000000') return false
  let sum = -Number(digits[8])
  for (let place = 0; place < 8; place += 1) sum += (9 - place) * Number(digits[place])
  return sum % 11 === 0
}
