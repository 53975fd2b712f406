import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Actor } from '#platform/access'
import { makeCaseCode, readCaseCode, showCaseCode } from './code.ts'
import { ENTRY_TRANSITIONS } from './entry.ts'
import { type CaseStanding, isNearEnough, nearnessOf } from './nearness.ts'

const digit = fc.integer({ min: 0, max: 31 })
const code = fc.array(digit, { minLength: 7, maxLength: 7 }).map((digits) => {
  let index = 0
  return makeCaseCode(() => digits[index++] ?? 0)
})

describe('a case code', () => {
  test('is read as people write it', () => {
    fc.assert(fc.property(code, (made) => {
      expect(readCaseCode(made)).toBe(made)
      expect(readCaseCode(showCaseCode(made).toLowerCase())).toBe(made)
      expect(readCaseCode(showCaseCode(made).replace(/[!-~]/g, (each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0)))).toBe(made)
      expect(readCaseCode(` ${made.slice(0, 4)} ${made.slice(4)} `.replaceAll('0', 'O').replaceAll('1', 'l'))).toBe(made)
    }))
  })

  test('one wrong character is found, whichever it is', () => {
    fc.assert(fc.property(code, fc.integer({ min: 0, max: 6 }), digit, (made, at, other) => {
      const letter = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.charAt(other)
      const wrong = made.slice(0, at) + letter + made.slice(at + 1)
      // The weights stand modulo 31, so 0 and Z (31 apart) are one value: the one pair a single check cannot tell.
      const same = letter === made[at] || ['0Z', 'Z0'].includes(letter + made[at])
      expect(readCaseCode(wrong)).toBe(same ? wrong : undefined)
    }))
  })

  test.each(['', 'ABC', '7KQ4-92M', 'UUUU-UUUU', '七七七七七七七七'])('%j is no code', (typed) => {
    expect(readCaseCode(typed)).toBeUndefined()
  })
})

const standing: CaseStanding = {
  id: 'case', unitId: 'community', unitPath: '1.1.1', registeredUnitId: 'window', assigneeId: 'wang', mergedInto: null, parts: [],
  restricted: false, stageKind: 'mediation', stage: 'mediating',
}

function someone(role: string, at: Partial<{ id: string; unitPath: string; unitId: string }> = {}): Actor {
  const { id = 'someone', unitPath = '1.1.1', unitId = 'community' } = at
  return {
    kind: 'staff', district: 1 as never, id: id as never, name: '', role, postingId: 'p' as never, unitId: unitId as never,
    unitPath, unitName: { zh: '', en: '' }, sessionId: '',
  }
}

describe('how near somebody stands to a case', () => {
  test.each([
    ['its mediator handles it', someone('mediator', { id: 'wang' }), {}, 'handle'],
    ['another mediator of the unit knows of it', someone('mediator'), {}, 'metadata'],
    ['… and may read it while nobody has it', someone('mediator'), { assigneeId: null }, 'content'],
    ['a mediator elsewhere does not know of it', someone('mediator', { unitPath: '1.1.2' }), {}, 'none'],
    ['… unless the parties accepted them as co-handler', someone('mediator', { unitPath: '1.1.2' }), { parts: ['co-handler'] }, 'content'],
    ['the committee head of the unit acts on it', someone('committee-head'), {}, 'handle'],
    ['the committee head of a neighbour does not', someone('committee-head', { unitPath: '1.1.2' }), {}, 'none'],
    ['the dispatcher above reads it', someone('dispatcher', { unitPath: '1' }), {}, 'content'],
    ['the director sees how it goes, never its content', someone('director', { unitPath: '1' }), {}, 'metadata'],
    ['a supervisor too', someone('supervisor', { unitPath: '1' }), {}, 'metadata'],
    ['the discipline observer too', someone('observer', { unitPath: '1' }), {}, 'metadata'],
    ['1.1.10 does not lie below 1.1.1', someone('dispatcher', { unitPath: '1.1.1' }), { unitPath: '1.1.10' }, 'none'],
    ['the counter that registered it can say where it went', someone('clerk', { unitPath: '1.2.1', unitId: 'window' }), {}, 'metadata'],
    ['another counter cannot', someone('clerk', { unitPath: '1.2.1', unitId: 'elsewhere' }), {}, 'none'],
    ['restricted: its mediator handles it', someone('mediator', { id: 'wang' }), { restricted: true }, 'handle'],
    ['restricted: the committee head too', someone('committee-head'), { restricted: true }, 'handle'],
    ['who stepped aside reads nothing, even where the case is given to them (G-14, OMR 13)', someone('mediator', { unitPath: '1.1.2' }), { parts: ['recused', 'co-handler'] }, 'metadata'],
    ['… but a head who stepped aside still names somebody else', someone('committee-head', {}), { parts: ['recused'] }, 'handle'],
    ['restricted: a co-handler the parties accepted reads it', someone('mediator', { unitPath: '1.1.2' }), { restricted: true, parts: ['co-handler'] }, 'content'],
    ['restricted: the dispatcher no longer reads it', someone('dispatcher', { unitPath: '1' }), { restricted: true }, 'metadata'],
    ['… until it was handed over', someone('dispatcher', { unitPath: '1' }), { restricted: true, stageKind: 'entry', stage: 'triaged' }, 'content'],
    ['restricted: no mediator reads it to see whether to take it up', someone('mediator'), { restricted: true, assigneeId: null }, 'metadata'],
    ['restricted: the archivist from its closing', someone('archivist'), { restricted: true, stage: 'closed' }, 'content'],
    ['restricted: the archivist not before', someone('archivist'), { restricted: true }, 'metadata'],
    ['a statistician meets no case', someone('statistician', { unitPath: '1' }), {}, 'none'],
    ['an administrator meets no case', someone('administrator', { unitPath: '1' }), {}, 'none'],
    ['its reporter reads their own', { kind: 'reporter', district: 1, id: 'r', caseId: 'case' } as never, {}, 'content'],
    ['the reporter of another case does not', { kind: 'reporter', district: 1, id: 'r', caseId: 'other' } as never, {}, 'none'],
    ['nobody else does', { kind: 'public', district: 1 } as never, {}, 'none'],
  ] as const)('%s', (_name, actor, changed, expected) => {
    expect(nearnessOf(actor, { ...standing, ...changed })).toBe(expected)
  })

  test('each level includes the ones before it', () => {
    expect(isNearEnough('handle', 'metadata')).toBe(true)
    expect(isNearEnough('metadata', 'content')).toBe(false)
    expect(isNearEnough('none', 'metadata')).toBe(false)
  })
})

test('the entry table has one step for a fact from a state', () => {
  const seen = new Set<string>()
  for (const step of ENTRY_TRANSITIONS) {
    for (const from of step.from) {
      expect(seen.has(`${step.fact} from ${from}`)).toBe(false)
      seen.add(`${step.fact} from ${from}`)
    }
  }
})
