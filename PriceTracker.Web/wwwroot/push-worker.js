// Shows pushed alerts, also while no page is open; a click opens what they are about.
self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', event => event.waitUntil(self.clients.claim()))

self.addEventListener('push', event => {
  let message = {}
  try {
    message = event.data?.json() ?? {}
  } catch {
    message = { title: 'Price alert', body: event.data?.text() }
  }
  event.waitUntil(self.registration.showNotification(message.title || 'Price alert', {
    body: message.body || '', tag: message.tag, icon: '/favicon.svg', data: { url: message.url },
  }))
})

// Only pages of ours are opened, whatever the message says.
self.addEventListener('notificationclick', event => {
  event.notification.close()
  const wanted = new URL(event.notification.data?.url || '/alerts', self.location.origin)
  const url = wanted.origin === self.location.origin ? wanted.href : self.location.origin + '/alerts'
  event.waitUntil((async () => {
    const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
    const open = pages.find(page => page.url === url) ?? pages[0]
    if (!open) return self.clients.openWindow(url)
    await open.focus()
    return open.url === url ? open : open.navigate(url)
  })())
})
