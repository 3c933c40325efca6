const formatters = new Map<string, Intl.DateTimeFormat>()

/** The day on which a moment (milliseconds) falls in a zone. Default: Europe/Amsterdam. */
export function dayIn(instant: number, zone = 'Europe/Amsterdam'): string {
  let format = formatters.get(zone)
  if (!format) {
    const parts = { year: 'numeric', month: '2-digit', day: '2-digit' } as const
    format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, calendar: 'iso8601', ...parts })
    formatters.set(zone, format)
  }
  const found = new Map(format.formatToParts(instant).map(({ type, value }) => [type, value]))
  return `${(found.get('year') ?? '').padStart(4, '0')}-${found.get('month') ?? ''}-${found.get('day') ?? ''}`
}
