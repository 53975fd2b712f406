import { CannotStart } from '#platform/cannot-start'
import { type Config, readConfig } from '#platform/config'
import type { Said } from '#platform/result'
import { helpPage } from './help.ts'
import { complain, refuseOptions } from './telling.ts'
import { words } from './words.ts'

/** One command: its line in the help, and what it does, loaded only when it is called. */
interface Command {
  readonly summary: Said
  /** @returns the exit code: 0 done, 1 refused or found wrong, 2 called wrongly. */
  readonly run: (options: string[]) => Promise<number>
}

interface CommandModule {
  run(options: string[], config: Config): Promise<number>
}

/** Every command of `./maplebridge`, in the order of the help. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  start: { summary: words.summaries.start, run: configured(() => import('./start.ts')) },
  migrate: { summary: words.summaries.migrate, run: configured(() => import('./migrate.ts')) },
  import: { summary: words.summaries.import, run: configured(() => import('./import.ts')) },
  demo: { summary: words.summaries.demo, run: configured(() => import('./demo.ts')) },
  verify: { summary: words.summaries.verify, run: configured(() => import('./verify.ts')) },
  recount: { summary: words.summaries.recount, run: configured(() => import('./recount.ts')) },
  triage: { summary: words.summaries.triage, run: configured(() => import('./triage.ts')) },
  bench: { summary: words.summaries.bench, run: configured(() => import('./bench.ts')) },
  settings: { summary: words.summaries.settings, run: configured(() => import('./settings.ts')) },
  help: { summary: words.summaries.help, run: showHelp },
}

/** Runs one command line. Refusals are printed in both languages, without a stack. */
export async function main(line: readonly string[]): Promise<number> {
  const [name = 'help', ...options] = line
  const command = findCommand(name)
  if (!command) {
    complain(words.unknownCommand(name))
    return 2
  }
  try {
    return await command.run(options)
  } catch (error) {
    if (!(error instanceof CannotStart)) throw error
    complain(error.said)
    return 1
  }
}

function findCommand(name: string): Command | undefined {
  if (name === '--help' || name === '-h') return COMMANDS.help
  return Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
}

function configured(load: () => Promise<CommandModule>): Command['run'] {
  return async (options) => {
    const config = readConfig()
    const { run } = await load()
    return run(options, config)
  }
}

async function showHelp(options: string[]): Promise<number> {
  if (refuseOptions('help', options)) return 2
  process.stdout.write(helpPage(COMMANDS))
  return 0
}
