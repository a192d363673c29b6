// Our own bar instead of Blazor's dialog: what happened, when the next try is, and a button to try now.
const ASSERTIVE_AFTER = 30000
const bar = document.getElementById('components-reconnect-modal')
const message = bar.querySelector('[data-message]')
const retry = bar.querySelector('button')
let since = 0
let escalation = 0

const show = text => {
  if (message.textContent !== text) message.textContent = text
}

bar.addEventListener('components-reconnect-state-changed', event => {
  const { state, secondsToNextAttempt } = event.detail
  if (state === 'show' || state === 'retrying') {
    if (!since) {
      since = performance.now()
      escalation = setTimeout(() => bar.setAttribute('aria-live', 'assertive'), ASSERTIVE_AFTER)
    }
    bar.hidden = false
    const wait = secondsToNextAttempt > 0
      ? `Trying again in ${secondsToNextAttempt} ${secondsToNextAttempt === 1 ? 'second' : 'seconds'}.`
      : 'Trying again.'
    show(`Connection lost. ${wait}`)
  } else if (state === 'hide') {
    since = 0
    clearTimeout(escalation)
    bar.setAttribute('aria-live', 'polite')
    bar.hidden = true
  } else if (state === 'rejected') {
    location.reload()
  } else {
    bar.hidden = false
    show(state === 'paused' ? 'This page was paused.' : 'Connection lost. The server does not answer.')
  }
})

async function tryNow() {
  try {
    if (await Blazor.reconnect()) return
    if (!await Blazor.resumeCircuit()) location.reload()
    else bar.hidden = true
  } catch {
    show('Connection lost. The server does not answer yet.')
  }
}

retry.addEventListener('click', tryNow)
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible' && !bar.hidden) tryNow()
})
