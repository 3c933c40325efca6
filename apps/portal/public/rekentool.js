// <vliegwiel-rekentool tenant="utrecht"></vliegwiel-rekentool>: the calculator of a municipality on any page. It asks the
// public API of the server that this file came from. Nothing is kept, no cookie is sent, and no style gets in or out.
const home = new URL(import.meta.url).origin

const words = {
  nl: {
    title: 'Wat doet een baan met mijn geld?',
    household: 'Met wie woont u?',
    single: 'Alleen, of met anderen zonder relatie',
    'single-parent': 'Alleen met mijn kind',
    couple: 'Met mijn partner',
    age: 'Hoe oud bent u?',
    partnerAge: 'Hoe oud is uw partner?',
    childAge: 'Hoe oud is uw jongste kind?',
    hourly: 'Loon per uur in euro',
    hours: 'Uren per week',
    start: 'Eerste werkdag',
    submit: 'Reken uit',
    busy: 'Wij rekenen …',
    month: 'Maand',
    before: 'Zoals nu',
    after: 'Als u werkt',
    table: 'Wat er per maand binnenkomt',
    figures: 'Met welke bedragen is gerekend?',
    uncertain: 'Niet elk bedrag staat al vast. Welke, leest u hieronder bij de bedragen.',
    wrong: 'Kijk dit nog eens na',
    number: 'Vul een getal in.',
    away: 'De rekentool is even niet bereikbaar. Probeer het zo opnieuw.',
    more: 'Reken verder op de site van de gemeente',
    privacy: 'Wij bewaren uw antwoorden niet.',
  },
  en: {
    title: 'What does a job do to my money?',
    household: 'Who do you live with?',
    single: 'Alone, or with others without a relationship',
    'single-parent': 'Alone with my child',
    couple: 'With my partner',
    age: 'How old are you?',
    partnerAge: 'How old is your partner?',
    childAge: 'How old is your youngest child?',
    hourly: 'Wage an hour in euros',
    hours: 'Hours a week',
    start: 'First day of work',
    submit: 'Work it out',
    busy: 'Working it out …',
    month: 'Month',
    before: 'As now',
    after: 'If you work',
    table: 'What arrives each month',
    figures: 'With which amounts was this reckoned?',
    uncertain: 'Not every amount is settled yet. Which ones, you read below with the amounts.',
    wrong: 'Look at this again',
    number: 'Fill in a number.',
    away: 'The calculator is out of reach for a moment. Try again shortly.',
    more: 'Go on at the site of the municipality',
    privacy: 'We do not keep your answers.',
  },
}

const style = `
:host { display: block; container-type: inline-size; color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif;
  color: light-dark(#181b20, #e9ebee); background: light-dark(#ffffff, #16191d); padding: 16px; text-align: start;
  overflow-wrap: anywhere }
h2 { font: 650 1.25rem/1.3 inherit; font-family: inherit; margin: 0 0 12px }
form { display: grid; gap: 12px; grid-template-columns: repeat(auto-fill, minmax(min(200px, 100%), 1fr)); align-items: end }
label { display: grid; gap: 4px; font-weight: 600; min-width: 0 }
input, select { font: inherit; min-height: 44px; padding: 6px 10px; border: 1px solid light-dark(#737b87, #7c8694);
  border-radius: 4px; background: transparent; color: inherit; width: 100%; min-width: 0; box-sizing: border-box }
select option { color: #181b20; background: #ffffff }
button { font: 650 1rem/1 system-ui, sans-serif; min-height: 44px; padding: 0 18px; border: 0; border-radius: 4px; cursor: pointer;
  background: light-dark(#1c4e8f, #9cc4f7); color: light-dark(#ffffff, #0f1114) }
:is(input, select, button, a, summary, div):focus-visible { outline: 3px solid light-dark(#181b20, #ffcf33); outline-offset: 2px }
[hidden] { display: none }
.answer { font-size: 1.25rem; font-weight: 650; margin: 20px 0 8px }
.warn { border-inline-start: 4px solid light-dark(#774700, #f0c067); background: light-dark(#fcf0d6, #362a10); padding: 8px 12px; margin: 8px 0 }
.bad { border-inline-start: 4px solid light-dark(#a1161f, #ff9f98); background: light-dark(#fcebea, #3d1a1a); padding: 8px 12px; margin: 12px 0 }
.scroll { overflow-x: auto }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums }
caption { text-align: start; padding: 4px 0 }
th, td { text-align: start; font-weight: 400; padding: 6px 8px 6px 0; border-bottom: 1px solid light-dark(#c5cad2, #434b57) }
td.number, th.number { text-align: end; white-space: nowrap }
tr.dip { font-weight: 650; background: light-dark(#fcf0d6, #362a10) }
a, summary { color: light-dark(#1c4e8f, #9cc4f7) }
.small { font-size: 0.875rem; color: light-dark(#4d5561, #b4bbc5) }
`

/** An element with text or children; nothing is ever read as markup. */
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) if (value !== false) element.setAttribute(name, value)
  element.append(...children)
  return element
}

/** `14,71` as 1471; null when it is no amount. */
function hundredths(text) {
  const found = /^(\d{1,6})(?:[.,](\d{1,2}))?$/.exec(text.trim())
  return found ? Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0')) : null
}

class Rekentool extends HTMLElement {
  #asked = 0

  connectedCallback() {
    if (this.shadowRoot) return
    const root = this.attachShadow({ mode: 'open' })
    const language = this.#language()
    const say = words[language]
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(style)
    root.adoptedStyleSheets = [sheet]
    const field = (name, more = {}) =>
      make(
        'label',
        { 'data-field': name },
        say[name],
        make('input', { name, inputmode: 'decimal', autocomplete: 'off', ...more }),
      )
    const choice = make('select', { name: 'household' })
    for (const value of ['single', 'single-parent', 'couple']) choice.append(make('option', { value }, say[value]))
    const today = new Date()
    const start = new Date(Date.UTC(today.getFullYear(), today.getMonth() + 1, 1)).toISOString().slice(0, 10)
    const form = make(
      'form',
      { novalidate: '' },
      make('label', {}, say.household, choice),
      field('age'),
      field('partnerAge'),
      field('childAge'),
      field('hourly'),
      field('hours'),
      field('start', { type: 'date', value: start }),
      make('button', { type: 'submit' }, say.submit),
    )
    const outcome = make('div', { 'aria-live': 'polite' })
    root.append(make('h2', {}, say.title), form, outcome, make('p', { class: 'small' }, say.privacy))
    const show = () => {
      root.querySelector('[data-field=partnerAge]').hidden = choice.value !== 'couple'
      root.querySelector('[data-field=childAge]').hidden = choice.value !== 'single-parent'
    }
    choice.addEventListener('change', show)
    show()
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      void this.#ask(new FormData(form), outcome, language)
    })
  }

  #language() {
    const wanted = this.getAttribute('lang') ?? this.closest('[lang]')?.getAttribute('lang') ?? 'nl'
    return wanted.toLowerCase().startsWith('en') ? 'en' : 'nl'
  }

  async #ask(form, outcome, language) {
    const say = words[language]
    const number = ++this.#asked
    const text = (name) => String(form.get(name) ?? '')
    const household = text('household')
    const asked = ['age', 'hourly', 'hours']
    if (household === 'couple') asked.push('partnerAge')
    if (household === 'single-parent') asked.push('childAge')
    const missing = asked.filter((name) => hundredths(text(name)) === null)
    if (missing.length > 0) {
      const lines = missing.map((name) => make('li', {}, `${say[name]} ${say.number}`))
      outcome.replaceChildren(make('div', { class: 'bad' }, make('strong', {}, say.wrong), make('ul', {}, ...lines)))
      return
    }
    const years = (name) => ({ age: Math.floor(hundredths(text(name)) / 100) })
    const question = {
      situation: {
        household,
        person: years('age'),
        ...(household === 'couple' ? { partner: years('partnerAge') } : {}),
        ...(household === 'single-parent' ? { youngestChild: years('childAge') } : {}),
      },
      job: {
        start: text('start'),
        pay: { kind: 'hourly', hourlyCents: hundredths(text('hourly')), weeklyCentihours: hundredths(text('hours')) },
        payDay: { day: 8, month: 'next' },
      },
    }
    outcome.replaceChildren(make('p', {}, say.busy))
    const slug = encodeURIComponent(this.getAttribute('tenant') ?? '')
    const answer = await fetch(`${home}/api/public/v1/${slug}/job-impact`, {
      method: 'POST',
      credentials: 'omit',
      headers: { 'content-type': 'application/json', 'accept-language': language },
      body: JSON.stringify(question),
    }).catch(() => null)
    const body = await answer?.json().catch(() => null)
    if (number !== this.#asked) return
    if (!answer || !body) return outcome.replaceChildren(make('p', { class: 'bad' }, say.away))
    if (!answer.ok) {
      const lines = (body.errors ?? []).map(({ detail }) => make('li', {}, detail))
      const told = lines.length > 0 ? make('ul', {}, ...lines) : make('p', {}, body.detail)
      return outcome.replaceChildren(make('div', { class: 'bad' }, make('strong', {}, body.title), told))
    }
    outcome.replaceChildren(...this.#told(body, say, language))
  }

  #told(body, say, language) {
    const euro = new Intl.NumberFormat(language === 'nl' ? 'nl-NL' : 'en-GB', { style: 'currency', currency: 'EUR' })
    const monthName = new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    })
    const months =
      body.calendar?.months ??
      body.months.map(({ month, before, after }) => ({ month, before: before.inHand, after: after.inHand }))
    const head = [say.month, say.before, say.after].map((name, at) =>
      make('th', { scope: 'col', class: at > 0 && 'number' }, name),
    )
    const rows = months.map(({ month, before, after }) =>
      make(
        'tr',
        { class: month === body.calendar?.dip?.month && 'dip' },
        make('th', { scope: 'row' }, monthName.format(new Date(`${month}-01T00:00:00Z`))),
        make('td', { class: 'number' }, euro.format(before / 100)),
        make('td', { class: 'number' }, euro.format(after / 100)),
      ),
    )
    const table = make(
      'table',
      {},
      make('caption', {}, say.table),
      make('thead', {}, make('tr', {}, ...head)),
      make('tbody', {}, ...rows),
    )
    const told = [...new Set(body.notices.map(({ text }) => text))]
    const figures = [...told, ...body.parameters.map(({ ref, source }) => `${ref}: ${source}`)].map((text) =>
      make('li', {}, text),
    )
    const more = `${home}/portaal/${body.municipality.slug}/rekentool`
    return [
      make('p', { class: 'answer' }, body.sentence),
      ...(body.calendar?.dip ? [make('p', { class: 'warn' }, body.calendar.dip.text)] : []),
      ...body.warnings.map(({ text }) => make('p', {}, text)),
      ...(body.notices.length > 0 ? [make('p', { class: 'warn' }, say.uncertain)] : []),
      make('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': say.table }, table),
      make('details', {}, make('summary', {}, say.figures), make('ul', {}, ...figures)),
      make('p', {}, make('a', { href: more }, `${say.more}: ${body.municipality.name}`)),
      make('p', { class: 'small' }, body.disclaimer),
    ]
  }
}

customElements.define('vliegwiel-rekentool', Rekentool)
