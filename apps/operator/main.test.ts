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
