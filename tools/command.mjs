// What `./maplebridge` and `npm start` do: check Node, install, build, run the command.
import { requireNode } from './node-version.mjs'

requireNode()

/** @param {string[]} words the command and its options */
export async function run(words) {
  // Whoever read our output may leave (`| head`); the work goes on to its orderly end.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
  const { ensureInstalled } = await import('./install.mjs')
  ensureInstalled()
  const { ensureBuilt } = await import('./build.mjs')
  const program = await ensureBuilt().catch(refuseBrokenSources)
  const { main } = await import(program)
  // A command that was refused half-way may have left a connection open; it ends here all the same.
  process.exit(await main(words))
}

/** esbuild and Vite have printed where; what is left to say is that nothing was started. */
function refuseBrokenSources(error) {
  console.error(error instanceof Error ? error.message : error)
  console.error('程序未能构建，没有启动。请恢复原始文件后再试。')
  console.error('The program could not be built, and was not started. Restore the original files and try again.')
  process.exit(1)
}
