import type { Config } from '#platform/config'
import { startServer } from '../server/main.ts'
import { loadDemonstration } from './demo.ts'
import { serve, untilAskedToStop } from './serve.ts'
import { refuseOptions } from './telling.ts'

/** `./maplebridge start` and `npm start`: until Ctrl-C. */
export async function run(options: string[], config: Config): Promise<number> {
  if (refuseOptions('start', options)) return 2
  return serve(config, { startServer, loadDemonstration, stopAsked: untilAskedToStop() })
}
