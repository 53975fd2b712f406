// `npm start` is `./maplebridge start`.
import('./command.mjs').then((command) => command.run(['start', ...process.argv.slice(2)]))
