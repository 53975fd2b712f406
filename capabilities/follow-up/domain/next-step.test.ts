import { expect, test } from 'vitest'
import { day } from '#platform/time'
import { aFile, anEnding } from '../builders.ts'
import type { Ending } from './fold.ts'
import { naturalStep } from './next-step.ts'

const proposal = { factId: 'f1', by: null, satisfaction: 'asked', performanceReason: null, cause: null }
const visited = { performance: 'performed', followUp: 'done' }

test.each<[string, Partial<Ending>, string | undefined]>([
  ['before any outcome', { state: 'mediating' }, undefined],
  ['money still to come, the visit not due', { performance: 'pending', followUp: 'planned', file: aFile({ dueOn: day('2026-12-31') }), today: day('2026-04-01') }, undefined],
  ['money still to come, the visit due', { performance: 'pending', followUp: 'planned', file: aFile({ dueOn: day('2026-04-01') }), today: day('2026-04-01') }, 'record-visit'],
  ['all performed', { performance: 'performed', followUp: 'planned' }, 'record-visit'],
  ['nothing was owed', { performance: 'none-due', followUp: 'planned' }, 'record-visit'],
  ['found not performed', { performance: 'breached', followUp: 'planned' }, 'record-visit'],
  ['visited, the danger not asked', visited, 'answer-hazard'],
  ['no visit needed', { performance: 'performed', followUp: 'waived' }, 'answer-hazard'],
  ['visited and asked', { ...visited, file: aFile({ hazard: false }) }, 'propose-closing'],
  ['proposed', { ...visited, file: aFile({ hazard: false, proposal }) }, 'close'],
  ['closed', { ...visited, state: 'closed' }, 'archive'],
  ['archived', { ...visited, state: 'archived' }, undefined],
  ['ended without agreement', { state: 'terminated', performance: null, followUp: null }, 'answer-hazard'],
  ['withdrawn, the danger asked', { state: 'withdrawn', performance: null, followUp: null, file: aFile({ hazard: false }) }, 'propose-closing'],
  ['merged', { merged: true }, undefined],
])('what the time after a mediation waits for: %s', (_name, changes, step) => expect(naturalStep(anEnding(changes))).toBe(step))
