// Read before anything else, so it imports nothing.
const least = [20, 19]

function isOldNode(version) {
  const [major, minor] = version.split('.').map(Number)
  return major < least[0] || (major === least[0] && minor < least[1])
}

/** Ends the process in words when this Node is older than the product needs. */
export function requireNode() {
  const here = process.versions.node
  if (!isOldNode(here)) return
  const wanted = least.join('.')
  console.error(`枫桥需要 Node.js ${wanted} 或更新的版本，本机是 ${here}。请从 nodejs.org 安装后再试。`)
  console.error(
    `Maplebridge needs Node.js ${wanted} or newer; this is ${here}. Install it from nodejs.org and try again.`,
  )
  process.exit(1)
}
