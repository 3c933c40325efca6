/**
 * The path as it may stand in the log: without the query, and without what opens a door (the token of an invitation, or of a new password)
 * or could be a word of a person. Only words of our own routes remain.
 */
export function loggedPath(path: string): string {
  return path
    .slice(0, 300)
    .split('/')
    .map((part) =>
      /^[a-zA-Z0-9,.-]{0,24}$/.test(part) || /^[a-z0-9]+(\.[a-zA-Z0-9]+)(,[a-z]+\.[a-zA-Z]+)*$/.test(part) ? part : '…',
    )
    .join('/')
    .replace(/^\/(uitnodiging|invitation|nieuw-wachtwoord|bestand)\/.*$/, '/$1/…')
}
