import type { Said } from './result.ts'

/**
 * The installation is not in a state to run: a wrong setting, an unreachable directory, a changed migration.
 * Thrown only while starting or by an operator's command; the command line prints both sentences and exits,
 * without a stack. Never thrown while serving a request.
 */
export class CannotStart extends Error {
  readonly said: Said

  constructor(said: Said) {
    super(`${said.zh}\n${said.en}`)
    this.name = 'CannotStart'
    this.said = said
  }
}
