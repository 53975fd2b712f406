const TYPING =
  'input:not([type=radio]):not([type=checkbox]):not([type=button]), textarea, select, [contenteditable=true]'
const DIALOG = '[role=dialog][aria-modal=true]'
const CHORD_MS = 1500

/**
 * The desk's keys. An element says by `data-key` which key is its own and by `data-go` its letter after `g`; so a key can
 * never do what no visible button does. Lists are moved through by `data-row`.
 */
export function listenToKeys(): () => void {
  let goUntil = 0
  const press = (event: KeyboardEvent) => {
    if (isForOthers(event)) return
    const at = event.target instanceof HTMLElement ? event.target : document.body
    if (event.key === 'Escape') return leave(at, event)
    if (at.matches(TYPING) || document.querySelector(DIALOG)) return
    const going = event.timeStamp < goUntil
    goUntil = beginsChord(event.key, going) ? event.timeStamp + CHORD_MS : 0
    const done = going ? clickOn(`[data-go="${CSS.escape(event.key)}"]`) : act(event.key)
    if (done) event.preventDefault()
  }
  document.addEventListener('keydown', press)
  return () => document.removeEventListener('keydown', press)
}

const beginsChord = (key: string, going: boolean) => key === 'g' && !going

/** Ctrl+Enter saves the open form from wherever the focus is, such as from the list of similar matters beside it. */
function sendsForm(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return false
  const sent = clickOn(`${document.querySelector(DIALOG) ? `${DIALOG} ` : ''}.step-form [type=submit]`)
  if (sent) event.preventDefault()
  return sent
}

/** Taken by a field already, by the open form, or meant for the browser. */
function isForOthers(event: KeyboardEvent): boolean {
  return sendsForm(event) || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey
}

/** Escape first leaves what is being typed in a form, then the form itself. */
function leave(at: HTMLElement, event: KeyboardEvent): void {
  if (document.querySelector(`${DIALOG}, .ant-select-dropdown:not(.ant-select-dropdown-hidden)`)) return
  if (at.matches(TYPING)) at.blur()
  else if (clickOn('[data-key="Escape"]')) event.preventDefault()
}

/** Moves in the list, or presses the element whose key it is. */
function act(key: string): boolean {
  if (key === 'j' || key === 'k') return move(key === 'j' ? 1 : -1)
  const target = key.length === 1 ? visible(`[data-key="${CSS.escape(key)}"]`) : undefined
  target?.focus()
  if (target && !target.matches(TYPING)) target.click()
  return target !== undefined
}

function clickOn(selector: string): boolean {
  const target = visible(selector)
  target?.click()
  return target !== undefined
}

function visible(selector: string): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>(selector)].find((each) => each.checkVisibility())
}

function move(by: 1 | -1): boolean {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')].filter((each) => each.checkVisibility())
  const now = rows.findIndex((each) => each === document.activeElement || each.getAttribute('aria-current') === 'true')
  const next = rows[now === -1 ? 0 : Math.min(rows.length - 1, Math.max(0, now + by))]
  next?.focus()
  next?.scrollIntoView({ block: 'nearest' })
  return next !== undefined
}
