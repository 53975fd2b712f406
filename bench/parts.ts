import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

/** A part of the benchmark in a process of its own: the server that is measured, or the raw ceiling. */
export interface Part {
  /** The first line that it printed, as JSON. */
  readonly first: unknown
  stop(): Promise<void>
}

/** Starts `bench --part NAME` with its input in a file, and waits for its first line. */
export async function startPart(name: string, input: unknown): Promise<Part> {
  const directory = mkdtempSync(join(tmpdir(), 'maplebridge-bench-'))
  const file = join(directory, 'input.json')
  writeFileSync(file, JSON.stringify(input), { mode: 0o600 })
  const program = process.argv[1]
  if (!program) throw new Error('the program does not know its own file')
  const child = spawn(process.execPath, [...process.execArgv, program, 'bench', '--part', name, file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const first = await firstLine(child)
  return {
    first: JSON.parse(first),
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      if (child.exitCode === null) {
        child.kill('SIGTERM')
        await ended
      }
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

async function firstLine(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('the part has an output')
  for await (const line of createInterface({ input: child.stdout })) if (line.startsWith('{')) return line
  throw new Error('the part ended without a result')
}

export function readInput<Shape>(file: string): Shape {
  return JSON.parse(readFileSync(file, 'utf8')) as Shape
}
