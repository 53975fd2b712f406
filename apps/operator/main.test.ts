import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { helpPage } from './help.ts'
import { COMMANDS, main } from './main.ts'

/** What a command line printed, and how it ended. */
async function called(...line: string[]): Promise<{ code: number; text: string }> {
  let text = ''
  const [out, err] = [process.stdout.write, process.stderr.write]
  const keep = (piece: string | Uint8Array) => {
    text += String(piece)
    return true
  }
  process.stdout.write = keep
  process.stderr.write = keep
  try {
    return { code: await main(line), text }
  } finally {
    process.stdout.write = out
    process.stderr.write = err
  }
}

test('help lists every command once in each language', async () => {
  const { code, text } = await called('help')
  expect(code).toBe(0)
  for (const [name, { summary }] of Object.entries(COMMANDS)) {
    expect(text.split('\n').filter((line) => line.trimStart().startsWith(`${name} `))).toHaveLength(2)
    expect(text).toContain(summary.zh)
    expect(text).toContain(summary.en)
  }
  expect(await called()).toEqual({ code, text })
  expect(await called('--help')).toEqual({ code, text })
})

test('the help page lines the summaries up', () => {
  const page = helpPage({ a: { summary: { zh: '甲', en: 'one' } }, longer: { summary: { zh: '乙', en: 'two' } } })
  expect(page).toContain('  a       one\n  longer  two\n')
})

test.each([['halp'], ['toString'], ['help', '--loud'], ['migrate', '--loud']])(
  'a call nobody understands is refused in both languages with code 2: %s %s',
  async (...line) => {
    const { code, text } = await called(...line)
    expect(code).toBe(2)
    expect(text).toMatch(/\p{Script=Han}/u)
    expect(text).toContain('./maplebridge help')
  },
)

test('triage: what was learned from decided matters is measured on others, and unusable lines are named', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'maplebridge-triage-'))
  const before = process.env.DATA_DIR
  process.env.DATA_DIR = directory
  try {
    const [taught, asked] = [join(directory, 'taught.jsonl'), join(directory, 'asked.jsonl')]
    const line = (text: string, label: string) => JSON.stringify({ text, label })
    writeFileSync(taught, Array.from({ length: 400 }, (_unused, n) => n % 2 === 0 ? line(`晒谷场让人占了${n}`, '甲类') : line(`井盖没有了${n}`, '乙类')).join('\n'))
    writeFileSync(asked, `${line('晒谷场又占了', '甲类')}\nnot a line\n\n${line('井盖又没有了', '乙类')}\n`)
    const alone = await called('triage', 'eval', asked)
    expect(alone.text).toContain('the word list decides alone')
    expect((await called('triage', 'train', taught)).code).toBe(0)
    const { code, text } = await called('triage', 'eval', asked)
    expect(code).toBe(0)
    expect(text).toContain('Line 2 cannot be used')
    expect(text.split('\n')).toEqual(expect.arrayContaining(['texts 2 lines', 'unusable 1 lines', 'accuracy 100.0 %', 'top-3-accuracy 100.0 %', 'macro-F1 100.0 %']))
    expect(text).toMatch(/^per-text \d+ microseconds$/m)
  } finally {
    if (before === undefined) delete process.env.DATA_DIR
    else process.env.DATA_DIR = before
    rmSync(directory, { recursive: true, force: true })
  }
})

test.each([['triage'], ['triage', 'guess', 'file'], ['triage', 'eval'], ['triage', 'eval', 'file', '--district']])('triage called wrongly is told how: %s %s', async (...line) => {
  const { code, text } = await called(...line)
  expect(code).toBe(2)
  expect(text).toContain('Usage: ./maplebridge triage')
})
