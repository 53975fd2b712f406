// The browser, fonts and PDF viewer that the tests look at pages with. They come from the system, never from npm.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]
const PACKAGES = ['chromium', 'fonts-noto-cjk', 'poppler-utils']

/** @returns {string | undefined} the browser's program; BROWSER_PATH names another one. */
export function findBrowser() {
  return [process.env.BROWSER_PATH, ...BROWSERS].find((path) => path !== undefined && existsSync(path))
}

/**
 * Installs what is missing when this is root on Debian or Ubuntu; elsewhere names the command to run.
 * @returns {boolean} whether everything is there
 */
export function ensureViewers() {
  if (missingViewers().length === 0) return true
  if (process.getuid?.() === 0 && answers('apt-get', ['--version'])) installPackages()
  const missing = missingViewers()
  if (missing.length === 0) return true
  const command =
    process.platform === 'darwin'
      ? 'brew install --cask chromium && brew install poppler'
      : `sudo apt-get install ${PACKAGES.join(' ')}`
  console.error(`缺少测试所需的 ${missing.join('、')}。请执行：${command}`)
  console.error(`The tests need ${missing.join(', ')}. Run: ${command}`)
  return false
}

function missingViewers() {
  const missing = []
  if (!findBrowser()) missing.push('chromium')
  if (!answers('pdftoppm', ['-v'])) missing.push('poppler-utils')
  if (!hasChineseFont()) missing.push('fonts-noto-cjk')
  return missing
}

function hasChineseFont() {
  if (process.platform === 'darwin') return true
  const fonts = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' })
  return fonts.status === 0 && fonts.stdout.trim() !== ''
}

function installPackages() {
  console.log(`正在安装 ${PACKAGES.join('、')}… / Installing ${PACKAGES.join(', ')} …`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (...words) => spawnSync('apt-get', words, { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0
  const install = () => apt('install', '-y', '-q', '--no-install-recommends', ...PACKAGES, 'fontconfig')
  if (!install()) apt('update', '-q') && install()
}

function answers(program, words) {
  return spawnSync(program, words, { stdio: 'ignore' }).error === undefined
}
