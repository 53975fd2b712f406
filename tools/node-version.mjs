// Read before anything else, so it uses nothing that an older Node lacks.
var least = [20, 19]

function isOldNode(version) {
  var parts = version.split('.').map(Number)
  return parts[0] < least[0] || (parts[0] === least[0] && parts[1] < least[1])
}

/** Ends the process in words when this Node is older than the product needs. */
export function requireNode() {
  if (!isOldNode(process.versions.node)) return
  var wanted = least.join('.')
  console.error(
    '枫桥需要 Node.js ' + wanted + ' 或更新的版本，本机是 ' + process.versions.node + '。请从 nodejs.org 安装后再试。',
  )
  console.error(
    'Maplebridge needs Node.js ' +
      wanted +
      ' or newer; this is ' +
      process.versions.node +
      '. Install it from nodejs.org and try again.',
  )
  process.exit(1)
}
