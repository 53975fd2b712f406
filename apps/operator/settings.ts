import type { Config } from '#platform/config'
import { SETTINGS, type SettingName } from '#platform/settings'
import type { Language } from '#platform/words'
import { refuseOptions } from './telling.ts'
import { words } from './words.ts'

/** `./maplebridge settings`: the tables of the two READMEs. */
export async function run(options: string[], _config: Config): Promise<number> {
  if (refuseOptions('settings', options)) return 2
  process.stdout.write(`${settingsTable('zh')}\n\n${settingsTable('en')}\n`)
  return 0
}

/** Every setting in one Markdown table, as the README of that language holds it. */
export function settingsTable(language: Language): string {
  const heading = words.settingsHeading[language]
  const names = Object.keys(SETTINGS).filter((name): name is SettingName => Object.hasOwn(SETTINGS, name))
  const lines = names.map((name) => {
    const { standard, meaning } = SETTINGS[name]
    const shown = standard === '' ? '' : `\`${standard}\``
    return `| \`${name}\` | ${shown} | ${meaning[language]} |`
  })
  return [heading, '|---|---|---|', ...lines].join('\n')
}
