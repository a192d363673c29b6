// Registers the service worker and asks the push service of this browser for an address. Plain data out; problems in words.
const bytes = key => Uint8Array.from(atob(key.replaceAll('-', '+').replaceAll('_', '/')), c => c.charCodeAt(0))
const text = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')

export async function subscribe(serverKey) {
  if (!('serviceWorker' in navigator) || !('PushManager' in window)) {
    return { problem: isSecureContext ? 'This browser has no push messages. Use another one, or another channel.' : 'Push messages need https. Ask an administrator to serve this address with a certificate.' }
  }
  if (await Notification.requestPermission() !== 'granted') {
    return { problem: 'This browser does not allow notifications here. Allow them beside the address, then try again.' }
  }
  try {
    const worker = await navigator.serviceWorker.register('/push-worker.js', { scope: '/' })
    await navigator.serviceWorker.ready
    const known = await worker.pushManager.getSubscription()
    // One made with an older key of ours would be refused by the push service.
    if (known && text(known.options.applicationServerKey) !== serverKey.replaceAll('=', '')) await known.unsubscribe()
    const made = await worker.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: bytes(serverKey) })
    return { endpoint: made.endpoint, p256dh: text(made.getKey('p256dh')), auth: text(made.getKey('auth')) }
  } catch (error) {
    return { problem: `This browser's push service did not answer (${error.name}). Try again, or use another channel.` }
  }
}
