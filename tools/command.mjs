// What `./maplebridge` and `npm start` do: check Node, install, build, run the command.
import { requireNode } from './node-version.mjs'

requireNode()

/** @param {string[]} words the command and its options */
export async function run(words) {
  const { ensureInstalled } = await import('./install.mjs')
  ensureInstalled()
  const { ensureBuilt } = await import('./build.mjs')
  const program = await ensureBuilt()
  const { main } = await import(program)
  // A command that was refused half-way may have left a connection open; it ends here all the same.
  process.exit(await main(words))
}
