// Copies what pages load from npm packages to where the web server serves it from; run by `npm install`.
import { copyFileSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'

const target = 'PriceTracker.Web/wwwroot/vendor/'
const files = {
  'apexcharts/dist/apexcharts.min.js': 'apexcharts.min.js',
  '@fontsource-variable/inter/files/inter-latin-opsz-normal.woff2': 'fonts/inter-latin-opsz-normal.woff2',
  '@fontsource-variable/inter/files/inter-latin-ext-opsz-normal.woff2': 'fonts/inter-latin-ext-opsz-normal.woff2',
}

for (const [from, to] of Object.entries(files)) {
  mkdirSync(dirname(target + to), { recursive: true })
  copyFileSync('node_modules/' + from, target + to)
}
