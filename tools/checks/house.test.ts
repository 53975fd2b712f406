import { describe, expect, test } from 'vitest'
import { FLOOR_PLAN } from '../../floor-plan.ts'
import { checkBoundaries, checkPlan } from './boundaries.ts'
import { checkCitations } from './citations.ts'
import { checkClocks } from './clocks.ts'
import { checkQueryRules } from './query-rules.ts'
import { checkSchemaRules, tablesRegistered } from './schema-rules.ts'
import { checkSizes } from './sizes.ts'
import { describeViolations, isCode, isTest, readSources } from './sources.ts'
import { checkVocabulary } from './vocabulary.ts'
import { checkComponents, checkWording } from './wording.ts'

const code = readSources(isCode)
const product = code.filter((source) => !isTest(source.path))
const schema = readSources((path) => /^migrations\/.*\.sql$|(^|\/)schema\.sql$/.test(path))
const written = readSources((path) => /\.(ts|tsx|mjs|sql|md|typ|css|html|json)$/.test(path))

describe('the house obeys its own rules', () => {
  test('it was found', () => {
    expect(product.length).toBeGreaterThan(20)
    expect(schema.length).toBeGreaterThan(0)
  })

  test('capabilities meet only where the floor plan has a door', () => {
    expect(checkPlan(FLOOR_PLAN)).toEqual([])
    expect(describeViolations(checkBoundaries(code, FLOOR_PLAN))).toEqual([])
  })

  test('nobody but the platform knows what time it is', () => {
    expect(describeViolations(checkClocks([...code, ...schema]))).toEqual([])
  })

  test('tables spread over nodes', () => {
    expect(describeViolations(checkSchemaRules(schema))).toEqual([])
  })

  test('statements run on several nodes, and live in store and reads', () => {
    expect(describeViolations(checkQueryRules(code, tablesRegistered(schema, 'tenant_table')))).toEqual([])
  })

  test('files fit in a head, functions on a screen', () => {
    expect(describeViolations(checkSizes(code))).toEqual([])
  })

  test('Chinese and English say the same', () => {
    expect(describeViolations(checkWording(product))).toEqual([])
  })

  test('no sentence lives in a component', () => {
    const screens = product.filter((source) => /\/(desk|resident|field)\/.*\.tsx$/.test(source.path))
    expect(describeViolations(checkComponents(screens))).toEqual([])
  })

  test('whoever follows a citation arrives inside the repository', () => {
    const pages = readSources((path) => /\.(md|ts|tsx|sql|typ)$/.test(path) && !/^tools\/checks\/[a-z]+\.test\.ts$/.test(path))
    const textOf = (path: string) => pages.find((each) => each.path === path)?.text ?? ''
    const paths = new Set(pages.map((each) => each.path))
    const citable = { paths, law: textOf('docs/law.md'), groundRules: textOf('docs/ground-rules.md') }
    expect(describeViolations(checkCitations(pages, citable))).toEqual([])
  })

  test('the project speaks of itself alone', () => {
    expect(describeViolations(checkVocabulary(written))).toEqual([])
  })
})
