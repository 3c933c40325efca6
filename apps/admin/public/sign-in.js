// The page of the server works without this. It shows the choice to see the password, sends once, and fetches the
// console while somebody reads and types.
;(() => {
  const script = document.currentScript
  const shown = document.getElementById('toon-wachtwoord')
  const password = document.getElementById('password')
  if (shown !== null && password !== null) {
    shown.parentElement.hidden = false
    shown.addEventListener('change', () => {
      password.type = shown.checked ? 'text' : 'password'
    })
  }
  for (const form of document.forms) {
    let sent = false
    form.addEventListener('submit', (event) => {
      if (sent) event.preventDefault()
      sent = true
    })
  }
  // Back from the next page, the form may be sent again.
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) window.location.reload()
  })
  const fetchConsole = () => {
    for (const href of (script.dataset.console ?? '').split(' ').filter(Boolean)) {
      const link = document.createElement('link')
      link.rel = 'modulepreload'
      link.href = href
      document.head.append(link)
    }
  }
  if (document.readyState === 'complete') fetchConsole()
  else window.addEventListener('load', () => setTimeout(fetchConsole, 0))
})()
