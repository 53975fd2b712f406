const TYPING = 'input:not([type=radio]):not([type=checkbox]):not([type=button]), textarea, select, [contenteditable=true]'
const CHORD_MS = 1500

/**
 * The desk's keys. An element says by `data-key` which key is its own and by `data-go` its letter after `g`; so a key can
 * never do what no visible button does. Lists are moved through by `data-row`.
 */
export function listenToKeys(): () => void {
  let goUntil = 0
  const press = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return
    const at = event.target instanceof HTMLElement ? event.target : document.body
    if (event.key === 'Escape') return void leave(at, event)
    if (at.matches(TYPING) || document.querySelector('[role=dialog][aria-modal=true]')) return
    if (event.timeStamp < goUntil) {
      goUntil = 0
      return void (clickOn(`[data-go="${CSS.escape(event.key)}"]`) && event.preventDefault())
    }
    if (event.key === 'g') goUntil = event.timeStamp + CHORD_MS
    else if (event.key === 'j' || event.key === 'k') move(event.key === 'j' ? 1 : -1)
    else if (act(event.key)) event.preventDefault()
  }
  document.addEventListener('keydown', press)
  return () => document.removeEventListener('keydown', press)
}

/** Escape first leaves what is being typed in a form, then the form itself. */
function leave(at: HTMLElement, event: KeyboardEvent): void {
  if (document.querySelector('[role=dialog][aria-modal=true], .ant-select-dropdown:not(.ant-select-dropdown-hidden)')) return
  if (at.matches(TYPING)) at.blur()
  else if (clickOn('[data-key="Escape"]')) event.preventDefault()
}

function act(key: string): boolean {
  if (key.length !== 1) return false
  const target = visible(`[data-key="${CSS.escape(key)}"]`)
  if (!target) return false
  if (target.matches(TYPING)) target.focus()
  else {
    target.focus()
    target.click()
  }
  return true
}

function clickOn(selector: string): boolean {
  const target = visible(selector)
  target?.click()
  return target !== undefined
}

function visible(selector: string): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>(selector)].find((each) => each.checkVisibility())
}

function move(by: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')].filter((each) => each.checkVisibility())
  const now = rows.findIndex((each) => each === document.activeElement || each.getAttribute('aria-current') === 'true')
  const next = rows[now === -1 ? 0 : Math.min(rows.length - 1, Math.max(0, now + by))]
  next?.focus()
  next?.scrollIntoView({ block: 'nearest' })
}
