import { deskClock } from './present.ts'

const PREFIX = 'maplebridge.draft.'
const KEPT_MS = 14 * 24 * 3600 * 1000

export interface Draft {
  readonly savedAt: string
  readonly values: Readonly<Record<string, unknown>>
}

/** What was typed into this form before, on this computer, by this person. */
export function readDraft(key: string): Draft | undefined {
  try {
    const draft: unknown = JSON.parse(localStorage.getItem(PREFIX + key) ?? 'null')
    return isDraft(draft) ? draft : undefined
  } catch {
    return undefined
  }
}

function isDraft(value: unknown): value is Draft {
  return (
    typeof value === 'object' &&
    value !== null &&
    'savedAt' in value &&
    typeof value.savedAt === 'string' &&
    'values' in value &&
    typeof value.values === 'object'
  )
}

/** Keeps a draft; answers when. Passwords are never part of one. A full or closed store only means no draft. */
export function keepDraft(key: string, values: Readonly<Record<string, unknown>>): string | undefined {
  const savedAt = deskClock.now().toISOString()
  const { password: _never, ...kept } = values
  try {
    localStorage.setItem(PREFIX + key, JSON.stringify({ savedAt, values: kept }))
    return savedAt
  } catch {
    return undefined
  }
}

/** The words of every draft whose key begins so: for whoever comes back to a form that is no longer there. */
export function readDraftTexts(prefix: string): readonly string[] {
  const names = Object.keys(localStorage).filter((name) => name.startsWith(PREFIX + prefix))
  const drafts = names.flatMap((name) => readDraft(name.slice(PREFIX.length)) ?? [])
  return [...new Set(drafts.flatMap((draft) => textsIn(draft.values)))]
}

/** What a person wrote, wherever in the form: more than a chosen code, a day or a number. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return /\p{Script=Han}|\s/u.test(value.trim()) ? [value.trim()] : []
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

export function dropDraft(key: string): void {
  localStorage.removeItem(PREFIX + key)
}

/** Forgets drafts nobody came back to within two weeks: they hold people's words. */
export function forgetOldDrafts(): void {
  const before = deskClock.now().getTime() - KEPT_MS
  for (const name of Object.keys(localStorage)) {
    if (!name.startsWith(PREFIX)) continue
    const draft = readDraft(name.slice(PREFIX.length))
    if (!draft || Date.parse(draft.savedAt) < before) localStorage.removeItem(name)
  }
}

/** All drafts go when somebody signs out: the next person at this counter must not find them. */
export function forgetDrafts(): void {
  for (const name of Object.keys(localStorage)) if (name.startsWith(PREFIX)) localStorage.removeItem(name)
}
