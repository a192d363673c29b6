// The price history chart: plain data in, an object with update, zoom, pan and destroy out.
import { chartOptions } from './price-chart-options.js'

let library
const load = src => library ??= new Promise((resolve, reject) => {
  if (window.ApexCharts) return resolve(window.ApexCharts)
  const script = Object.assign(document.createElement('script'), { src })
  script.onload = () => resolve(window.ApexCharts)
  script.onerror = () => { library = undefined; reject(new Error('ApexCharts did not load')) }
  document.head.append(script)
})

export async function create(element, source, data, listener) {
  const ApexCharts = await load(source)
  let current = data
  let window_ = null // what the reader zoomed to, or null for the whole range
  let chart = null
  let gone = false

  const span = () => window_ ?? [current.min, current.max]
  const options = () => chartOptions(current, span(), {
    picked: time => listener.invokeMethodAsync('OnPicked', time),
    zoomed: (min, max) => { window_ = min == null || max == null ? null : clamp(min, max) },
  })

  function clamp(min, max) {
    const width = Math.min(Math.max(max - min, 3600e3), current.max - current.min)
    const from = Math.min(Math.max(min, current.min), current.max - width)
    return [from, from + width]
  }

  async function draw() {
    if (gone) return
    if (chart) await chart.updateOptions(options(), false, false, false)
    else {
      element.replaceChildren()
      chart = new ApexCharts(element, options())
      await chart.render()
    }
  }

  function move(min, max) {
    const [from, to] = clamp(min, max)
    window_ = from <= current.min && to >= current.max ? null : [from, to]
    return draw()
  }

  const zoom = factor => {
    const [from, to] = span()
    const half = (to - from) * factor / 2
    const middle = (from + to) / 2
    return move(middle - half, middle + half)
  }
  const pan = share => {
    const [from, to] = span()
    return move(from + (to - from) * share, to + (to - from) * share)
  }

  // The wheel alone scrolls the page; with Ctrl it zooms, with Shift it pans.
  let wheeling = false
  const onWheel = event => {
    if (!event.ctrlKey && !event.shiftKey) return
    event.preventDefault()
    if (wheeling) return
    wheeling = true
    const delta = event.deltaY || event.deltaX
    const moved = event.ctrlKey ? zoom(delta > 0 ? 1.25 : 0.8) : pan(delta > 0 ? 0.15 : -0.15)
    moved.finally(() => { wheeling = false })
  }
  const onTheme = () => draw()
  element.addEventListener('wheel', onWheel, { passive: false })
  window.addEventListener('pt-theme', onTheme)
  await draw()

  return {
    // Same range: keep what the reader zoomed to. Another range: start over.
    update(next) {
      if (next.range !== current.range) window_ = null
      current = next
      return draw()
    },
    zoom,
    pan,
    reset() { window_ = null; return draw() },
    destroy() {
      gone = true
      element.removeEventListener('wheel', onWheel)
      window.removeEventListener('pt-theme', onTheme)
      chart?.destroy()
    },
  }
}
