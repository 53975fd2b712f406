import type { Said } from '#platform/result'
import { words } from './words.ts'

/** The page of `./maplebridge help`: every command once in each language. */
export function helpPage(commands: Readonly<Record<string, { readonly summary: Said }>>): string {
  const names = Object.keys(commands)
  const width = Math.max(...names.map((name) => name.length))
  const section = (language: 'zh' | 'en') => [
    words.usage[language],
    '',
    ...Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary[language]}`),
    '',
    words.settingsHint[language],
  ]
  return [...section('zh'), '', ...section('en'), ''].join('\n')
}
