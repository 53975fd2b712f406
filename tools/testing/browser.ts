import { existsSync } from 'node:fs'

const INSTALLED_BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** The system's browser for tests in `*.browser.test.ts`. A missing one fails the test with the command to run. */
export function browserPath(): string {
  const wanted = process.env.BROWSER_PATH
  const found = [...(wanted ? [wanted] : []), ...INSTALLED_BROWSERS].find((path) => existsSync(path))
  if (found === undefined) throw new Error('no browser: run apt-get install chromium fonts-noto-cjk poppler-utils')
  return found
}

/** How the tests start it: also as root, in a container with little shared memory. */
export const browserOptions = ['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none']
