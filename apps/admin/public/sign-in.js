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
  // A passkey: the browser itself reads and writes what the server says (WebAuthn level 3). Where it cannot, or at an
  // address without https, the button stays away and the form is as it was.
  const ask = async (procedure, input) => {
    const answer = await fetch(`/api/-/session.${procedure}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': document.documentElement.lang },
      body: JSON.stringify(input),
    })
    const { result, error } = await answer.json()
    if (error !== undefined) throw new Error(error.data?.app?.text ?? '')
    return result.data
  }
  const enter = async (challenge) => {
    const { options } = await ask('askPasskey', { challenge })
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options)
    const { id, rawId, type, response } = (await navigator.credentials.get({ publicKey })).toJSON()
    const { clientDataJSON, authenticatorData, signature, userHandle } = response
    const signed = { clientDataJSON, authenticatorData, signature, ...(userHandle ? { userHandle } : {}) }
    await ask('signInWithPasskey', { challenge, response: { id, rawId, type, response: signed } })
  }
  const hasPasskeys = typeof window.PublicKeyCredential?.parseRequestOptionsFromJSON === 'function'
  for (const part of hasPasskeys ? document.querySelectorAll('[data-passkey]') : []) {
    const button = part.querySelector('button')
    const alert = part.querySelector('[role=alert]')
    part.hidden = false
    const press = async () => {
      button.disabled = true
      alert.hidden = true
      try {
        await enter(part.dataset.challenge || null)
        window.location.assign(part.dataset.back)
      } catch (error) {
        // What the browser says is English and about itself; what the server says is for people.
        const ours = !(error instanceof DOMException) && !(error instanceof TypeError) && error.message !== ''
        alert.querySelector('[data-passkey-text]').textContent = ours ? error.message : part.dataset.stopped
        alert.hidden = false
        button.disabled = false
      }
    }
    button.addEventListener('click', () => void press())
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
