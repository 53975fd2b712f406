import { expect, test } from 'vitest'
import { detailsStop } from './details.ts'

test.each([
  ['anybody at the door, before dispatch', { dispatched: false, mediation: null, mine: false }, undefined],
  ['its handler, after dispatch', { dispatched: true, mediation: 'registered', mine: true }, undefined],
  ['its handler, while it is talked about', { dispatched: true, mediation: 'mediating', mine: true }, undefined],
  ['somebody else, after dispatch', { dispatched: true, mediation: 'registered', mine: false }, 'by-handler'],
  ['its handler, after the agreement', { dispatched: true, mediation: 'agreed', mine: true }, 'too-late'],
  ['somebody else, after the closing', { dispatched: true, mediation: 'closed', mine: false }, 'too-late'],
] as const)('who completes the details: %s', (_name, standing, stop) => expect(detailsStop(standing)).toBe(stop))
