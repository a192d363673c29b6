// ApexCharts options for a step function with holes. Colours are read from the tokens at every drawing.
const token = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim()

const words = (data) => {
  const number = digits => new Intl.NumberFormat(data.culture, { minimumFractionDigits: digits, maximumFractionDigits: digits })
  const place = text => data.symbolAfter ? `${text}${data.symbolGap}${data.symbol}` : `${data.symbol}${data.symbolGap}${text}`
  const exact = number(data.decimals), axis = number(data.axisDecimals)
  const date = (time, options) => new Intl.DateTimeFormat('en-GB', { timeZone: data.timeZone, ...options }).format(time)
  return {
    money: value => (value < 0 ? '\u2212' : '') + place(exact.format(Math.abs(value))),
    axisMoney: value => place(axis.format(value)),
    when: time => date(time, { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' }),
    held: length => length < 3600e3 ? `${Math.max(1, Math.round(length / 6e4))} min` : length < 1728e5 ? `${Math.round(length / 3600e3)} h` : `${Math.round(length / 864e5)} days`,
  }
}

// A null one millisecond behind a run ends the line there.
function lines(data) {
  const prices = [], reached = []
  data.runs.forEach((run, i) => {
    const next = data.runs[i + 1]
    prices.push([run.from, run.price])
    if (run.broken || !next) prices.push([run.to, run.price], [run.to + 1, null])
    if (data.target != null && run.price <= data.target) {
      const end = run.broken || !next ? run.to : next.from
      reached.push([run.from, run.price], [end, run.price], [end + 1, null])
    }
  })
  return { prices, reached }
}

// Apex prints one month past the end and the first one half outside; on a phone every other one is enough.
const trim = chart => {
  const grid = chart.el.querySelector('.apexcharts-grid')?.getBoundingClientRect()
  if (!grid) return
  chart.el.querySelectorAll('.apexcharts-xaxis-label').forEach((text, i) => {
    const box = text.getBoundingClientRect()
    if (box.right > grid.right + 4 || box.left < grid.left - 18 || (innerWidth < 960 && i % 2)) text.remove()
  })
}

const label = (text, color, background, extra = {}) => ({
  text, borderWidth: 0, borderRadius: 4, ...extra,
  style: { background, color, fontSize: '12px', fontWeight: 500, fontFamily: 'inherit', padding: { left: 5, right: 5, top: 2, bottom: 3 }, ...extra.style },
})

const point = (mark, text, below, phone, data) => {
  const share = (mark.time - data.min) / (data.max - data.min)
  const anchor = share < .12 ? 'start' : share > .86 ? 'end' : 'middle'
  return {
    x: mark.time, y: mark.price,
    marker: { size: 4.5, fillColor: token('--pt-surface'), strokeColor: token('--pt-text'), strokeWidth: 2 },
    label: label(text, token('--pt-text'), 'transparent', { offsetY: below ? 32 : -4, textAnchor: anchor, style: { fontWeight: 600, padding: { left: 2, right: 2, top: 1, bottom: 1 } } }),
  }
}

// Only numbers and dates of ours reach this string: no text from a shop.
function tooltip(data, say) {
  return ({ dataPointIndex, seriesIndex, w }) => {
    const time = w.globals.seriesX[seriesIndex]?.[dataPointIndex]
    const index = data.runs.findLastIndex(run => run.from <= time)
    const run = data.runs[Math.max(index, 0)]
    if (!run) return ''
    const before = index > 0 ? data.runs[index - 1] : null
    const difference = before ? run.price - before.price : 0
    const change = difference === 0 ? '' : `<span class="${difference < 0 ? 'down' : 'up'}">${difference < 0 ? 'Drop \u2212' : 'Rise +'}${say.money(Math.abs(difference))}</span>`
    const isNow = index === data.runs.length - 1
    return `<div class="pt-tip"><div class="p">${say.money(run.price)}${change}</div><div>${say.when(run.from)}</div><div class="s">${isNow ? 'Current price' : `Held for ${say.held(run.to - run.from)}`}. Click for evidence</div></div>`
  }
}

export function chartOptions(data, [min, max], on) {
  const phone = innerWidth < 960
  const say = words(data)
  const { prices, reached } = lines(data)
  const now = data.runs.at(-1)
  const near = (data.top - data.bottom) * .055
  return {
    series: [{ name: 'Price', data: prices }, { name: 'At or below target', data: reached }],
    chart: {
      type: 'area', height: phone ? 240 : 312, fontFamily: 'inherit', background: 'transparent', foreColor: token('--pt-text-3'),
      animations: { enabled: false }, toolbar: { show: false, autoSelected: 'zoom' }, zoom: { enabled: !phone, type: 'x', autoScaleYaxis: false, allowMouseWheelZoom: false },
      selection: { enabled: false }, parentHeightOffset: 0,
      events: {
        mounted: trim,
        updated: trim,
        zoomed: (_, { xaxis }) => on.zoomed(xaxis?.min, xaxis?.max),
        click: (_event, _chart, { dataPointIndex, seriesIndex, config, globals }) => {
          const time = globals?.seriesX?.[Math.max(seriesIndex, 0)]?.[dataPointIndex]
          const run = time == null ? null : data.runs.findLast(r => r.from <= time)
          if (run) on.picked(run.from)
        },
      },
    },
    colors: [token('--pt-text'), token('--pt-down')],
    stroke: { curve: 'stepline', width: [2, 3], lineCap: 'butt' },
    fill: { type: 'solid', opacity: [.05, .16] },
    dataLabels: { enabled: false }, legend: { show: false },
    markers: { size: 0, strokeColors: token('--pt-surface'), strokeWidth: 2, hover: { size: 5 } },
    states: { hover: { filter: { type: 'none' } }, active: { filter: { type: 'none' } } },
    grid: { borderColor: token('--pt-border'), xaxis: { lines: { show: false } }, padding: { left: phone ? 2 : 6, right: phone ? 4 : 8, top: 0, bottom: 0 } },
    xaxis: {
      type: 'datetime', min, max, axisBorder: { show: false }, axisTicks: { show: false }, tooltip: { enabled: false },
      labels: { datetimeUTC: false, hideOverlappingLabels: true, style: { fontSize: '12px', colors: token('--pt-text-3') }, datetimeFormatter: { year: 'yyyy', month: 'MMM', day: 'd MMM', hour: 'HH:mm', minute: 'HH:mm' }, offsetY: -2 },
      crosshairs: { stroke: { color: token('--pt-text-3'), width: 1, dashArray: 3 } },
    },
    yaxis: {
      opposite: true, min: data.bottom, max: data.top, tickAmount: 5,
      labels: { offsetX: phone ? -8 : -6, minWidth: phone ? 38 : 44, formatter: value => data.target != null && Math.abs(value - data.target) < near ? '' : say.axisMoney(value), style: { fontSize: '12px', colors: token('--pt-text-3') } },
    },
    tooltip: { shared: false, intersect: false, custom: tooltip(data, say) },
    annotations: {
      yaxis: data.target == null ? [] : [{ y: data.target, borderColor: token('--pt-accent'), strokeDashArray: 5, borderWidth: 1.5, label: label(Number.isInteger(data.target) ? say.axisMoney(data.target) : say.money(data.target), token('--pt-on-accent'), token('--pt-accent'), { position: 'right', textAnchor: 'start', offsetX: phone ? 3 : 7, offsetY: 5 }) }],
      xaxis: data.gaps.map(gap => ({
        x: gap.from, x2: gap.to, fillColor: 'url(#pt-hatch)', opacity: 1, borderColor: 'transparent', strokeDashArray: 0,
        label: !phone && (gap.to - gap.from) / (max - min) > .04 ? label('Not checked', token('--pt-text-3'), token('--pt-surface'), { orientation: 'horizontal', textAnchor: 'middle', offsetX: 7, offsetY: 2 }) : { text: undefined },
      })),
      points: [
        ...(data.lowest && data.lowest.price !== data.highest?.price ? [point(data.lowest, `Lowest ${say.money(data.lowest.price)}`, true, phone, data)] : []),
        ...(data.highest && data.lowest?.price !== data.highest.price ? [point(data.highest, `Highest ${say.money(data.highest.price)}`, false, phone, data)] : []),
        ...data.fired.map(fired => ({ x: fired.time, y: fired.price, marker: { size: 4, fillColor: token('--pt-accent'), strokeColor: token('--pt-surface'), strokeWidth: 1.5 } })),
        ...(now ? [{ x: now.to, y: now.price, marker: { size: 5, fillColor: token(data.moved === 'up' ? '--pt-up' : data.moved === 'down' ? '--pt-down' : '--pt-text'), strokeColor: token('--pt-surface'), strokeWidth: 2 } }] : []),
      ],
    },
  }
}
