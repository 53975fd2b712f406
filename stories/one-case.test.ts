import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { reactionsTo, registeredProcedures } from '#cap/cases'
import { productRoot } from '#platform/root'
import { registerCapabilities } from '../apps/server/capabilities.ts'
import { bookingOperations } from '../capabilities/booking/contract.ts'
import { confirmationOperations } from '../capabilities/confirmation/contract.ts'
import { dispatchOperations } from '../capabilities/dispatch/contract.ts'
import { followUpOperations } from '../capabilities/follow-up/contract.ts'
import { hazardsOperations } from '../capabilities/hazards/contract.ts'
import { intakeOperations } from '../capabilities/intake/contract.ts'
import { mediationOperations } from '../capabilities/mediation/contract.ts'
import { triageOperations } from '../capabilities/triage/contract.ts'

/** `docs/one-case.md` names only what exists: commands, facts, listeners, letters, and the steps of its story. */
const page = readFileSync(join(productRoot(), 'docs/one-case.md'), 'utf8')
const OPERATIONS = {
  booking: bookingOperations, confirmation: confirmationOperations, dispatch: dispatchOperations, 'follow-up': followUpOperations, hazards: hazardsOperations,
  intake: intakeOperations, mediation: mediationOperations, triage: triageOperations,
}

type Line = Readonly<Record<string, string>>

/** The rows of the page's tables, each cell by the name of its column. */
function tableLines(text: string): Line[] {
  const found: Line[] = []
  let header: readonly string[] = []
  for (const line of text.split('\n')) {
    const cells = line.startsWith('|') ? line.split('|').slice(1, -1).map((each) => each.trim()) : []
    if (cells.length === 0) header = []
    else if (header.length === 0) header = cells
    else if (!/^-+$/.test(cells[0] ?? '')) found.push(Object.fromEntries(header.map((name, index) => [name, cells[index] ?? ''])))
  }
  return found
}

const lines = tableLines(page)
const named = (column: string) => [...new Set(lines.flatMap((line) => [...(line[column] ?? '').matchAll(/`([^`]+)`/g)].map((each) => each[1] ?? '')))]

describe('docs/one-case.md', () => {
  beforeAll(() => registerCapabilities())

  const facts = () => [...new Set(Object.values(registeredProcedures()).flatMap((each) => (each ? each.transitions.map((step) => step.fact) : [])))]
  const listeners = () => facts().flatMap((fact) => reactionsTo({ kind: fact, data: {} }).map((each) => each.name))

  test('has its rows', () => {
    expect(lines.length).toBeGreaterThan(12)
    expect(named('Command').length).toBeGreaterThan(20)
  })

  test('every command is an operation', () => {
    const operations = Object.entries(OPERATIONS).flatMap(([capability, list]) => Object.keys(list).map((name) => `${capability}.${name}`))
    expect(named('Command').filter((name) => !operations.includes(name))).toEqual([])
  })

  test('every fact stands in a table of transitions', () => {
    expect(named('Fact').filter((name) => !facts().includes(name))).toEqual([])
  })

  test('whoever hears a fact is registered, and every listener that writes no letter is named', () => {
    const heard = named('Who hears it')
    expect(heard.filter((name) => ![...listeners(), ...facts()].includes(name))).toEqual([])
    expect(listeners().filter((name) => !name.startsWith('notifications.') && !heard.includes(name))).toEqual([])
  })

  test('every letter is a rule', () => {
    const rules = [...listeners().flatMap((name) => (name.startsWith('notifications.') ? [name.slice('notifications.'.length)] : [])), 'performance-due-soon']
    expect(named('Letters').filter((name) => !rules.includes(name))).toEqual([])
  })

  test('every step and every scenario is walked by a story', () => {
    const story = readFileSync(join(productRoot(), 'stories/water-leak.story.test.ts'), 'utf8')
    const steps = lines.flatMap((line) => (line['Step'] ? [line['Step']] : []))
    expect(steps.filter((step) => !story.includes(`test('${step}. `))).toEqual([])
    expect([...story.matchAll(/test\('(\d+)\. /g)].map((each) => each[1])).toEqual(steps)
    const linked = [...page.matchAll(/\]\(\.\.\/([^)]+)\)/g)].map((each) => each[1] ?? '')
    expect(linked.filter((path) => !existsSync(join(productRoot(), path)))).toEqual([])
    const eleven = readFileSync(join(productRoot(), 'stories/sc-11.story.test.ts'), 'utf8')
    const walked = lines.flatMap((line) => [...(line['Walked in'] ?? '').matchAll(/sc-11 (\([a-d]\))/g)].map((each) => each[1] ?? ''))
    expect(walked.filter((part) => !eleven.includes(`'${part} `))).toEqual([])
  })
})
