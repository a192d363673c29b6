// What only the browser can do for the shell. Plain data in, plain data out.
const YEAR = 31536000

export const timeZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone ?? null
export const isDark = () => document.documentElement.dataset.theme === 'dark'

export function remember(name, value) {
  document.cookie = `${name}=${encodeURIComponent(value)};path=/;max-age=${YEAR};samesite=lax`
}

export function setTheme(choice) {
  remember('theme', choice)
  const root = document.documentElement
  root.dataset.themeChoice = choice
  const system = matchMedia('(prefers-color-scheme: dark)').matches
  root.dataset.theme = choice === 'dark' || (choice === 'system' && system) ? 'dark' : 'light'
  dispatchEvent(new Event('pt-theme'))
  return isDark()
}

export const submitForm = id => document.getElementById(id)?.requestSubmit()

// The field may belong to a page that is still being opened.
export function focus(selector, tries = 20) {
  const element = document.querySelector(selector)
  if (element) {
    element.focus()
    element.select?.()
  } else if (tries > 0) {
    setTimeout(() => focus(selector, tries - 1), 100)
  }
}

const isTyping = target =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

// `/`, `n`, `?` and the pairs `g p`, `g i`; silent while typing or while a dialog is open.
export function listenToKeys(listener) {
  let pending = null
  const onKey = event => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
    if (document.querySelector('[role=dialog],.mud-popover-open')) return
    const key = pending ? `${pending} ${event.key}` : event.key
    pending = null
    if (event.key === 'g' && key === 'g') {
      pending = 'g'
      setTimeout(() => { pending = null }, 1000)
      return
    }
    if (!['/', 'n', '?', 'g p', 'g i'].includes(key)) return
    event.preventDefault()
    // Focused here where the field is on the page: the next key must not wait for the server.
    const field = { '/': 'find-product', n: 'add-link' }[key]
    if (field && document.getElementById(field)) focus('#' + field)
    else listener.invokeMethodAsync('OnShortcut', key)
  }
  document.addEventListener('keydown', onKey)
  return { stop: () => document.removeEventListener('keydown', onKey) }
}

// A link pasted anywhere but into a field goes to the add box.
export function listenToPaste(listener) {
  const onPaste = event => {
    if (isTyping(event.target)) return
    const text = event.clipboardData?.getData('text')?.trim()
    if (!text || text.length > 4096) return
    event.preventDefault()
    listener.invokeMethodAsync('OnPaste', text)
  }
  document.addEventListener('paste', onPaste)
  return { stop: () => document.removeEventListener('paste', onPaste) }
}
