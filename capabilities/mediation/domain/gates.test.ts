import { describe, expect, test } from 'vitest'
import { ALL_NO, aFile, aMatter } from '../builders.ts'
import { answersIn, firedGates, GATE_IDS, GATE_RULES, type GateAnswers, type GatedStep, headDecides, mergeAnswers, unansweredGates } from './gates.ts'
import { notStoppedBy } from './guards.ts'
import type { MediationFile } from './file.ts'
import { GATE_STOPS } from '../words/gates.ts'

const stopped = (step: GatedStep, gates: GateAnswers, file: Partial<MediationFile> = {}, side?: boolean) =>
  notStoppedBy(step, side)(aMatter({ file: aFile({ gates: { ...ALL_NO, ...gates }, ...file }) }))?.details?.gate ?? null

test.each<[string, GatedStep, GateAnswers, string | null]>([
  ['nothing fired: nothing stops', 'accept', {}, null],
  ['G-01 a crime is not for mediation (Criminal Procedure Law 288–290)', 'accept', { 'G-01': 'yes' }, 'G-01'],
  ['G-01 nor may one be agreed away', 'agree', { 'G-01': 'yes' }, 'G-01'],
  ['G-01 the other party may still be told', 'contact', { 'G-01': 'yes' }, null],
  ['G-02 waits for the police link (PSAP 9)', 'accept', { 'G-02': 'yes' }, 'G-02'],
  ['G-03 no joint session (DVL, [D])', 'joint-session', { 'G-03': 'yes' }, 'G-03'],
  ['G-03 no contact before the safety plan', 'contact', { 'G-03': 'yes' }, 'G-03'],
  ['G-04 a harmed child: report first (LPM 11)', 'separate-session', { 'G-04': 'yes' }, 'G-04'],
  ['G-05 a guardian acts (CC 19–23)', 'accept', { 'G-05': 'yes' }, 'G-05'],
  ['G-06 another body has it', 'accept', { 'G-06': 'yes' }, 'G-06'],
  ['G-09 an authority is the other side (ARL 5)', 'accept', { 'G-09': 'yes' }, 'G-09'],
  ['G-10 a crisis stops everything (MHL 28)', 'contact', { 'G-10': 'yes' }, 'G-10'],
  ['G-11 many people stop nothing (LDM 7 lets them choose representatives)', 'accept', { 'G-11': 'yes' }, null],
  ['G-12 a sham goes to the head (IMR 18)', 'agree', { 'G-12': 'yes' }, 'G-12'],
  ['G-13 an end needs the urgent report (PMA 25)', 'terminate', { 'G-13': 'yes' }, 'G-13'],
  ['G-14 a conflict of interest (OMR 13)', 'joint-session', { 'G-14': 'yes' }, 'G-14'],
])('%s', (_name, step, gates, expected) => expect(stopped(step, gates)).toBe(expected))

test.each<[string, GatedStep, GateAnswers, Partial<MediationFile>, boolean | undefined, string | null]>([
  ['G-02 after the police are noted', 'accept', { 'G-02': 'yes' }, { policeLinkNoted: true }, undefined, null],
  ['G-03 separate talks after the safety plan', 'separate-session', { 'G-03': 'yes' }, { safetyPlanRecorded: true }, undefined, null],
  ['G-03 face to face never', 'joint-session', { 'G-03': 'yes' }, { safetyPlanRecorded: true }, undefined, 'G-03'],
  ['G-04 after the report about it', 'accept', { 'G-04': 'yes' }, { reportedFor: ['G-04'] }, undefined, null],
  ['G-04 a report about something else does not count', 'accept', { 'G-04': 'yes' }, { reportedFor: ['G-13'] }, undefined, 'G-04'],
  ['G-05 the guardian consented', 'accept', { 'G-05': 'yes' }, { consents: [{ partyId: 'x', given: true, by: 'guardian', on: aMatter().today }] }, undefined, null],
  ['G-07 only the side matters (CPL-I 355)', 'accept', { 'G-07': 'yes' }, {}, true, null],
  ['G-07 not the status itself', 'accept', { 'G-07': 'yes' }, {}, false, 'G-07'],
  ['G-08 only access and compensation (Land Law 14)', 'accept', { 'G-08': 'yes' }, {}, true, null],
  ['G-08 not the title', 'accept', { 'G-08': 'yes' }, {}, false, 'G-08'],
  ['G-13 after the report', 'terminate', { 'G-13': 'yes' }, { reportedFor: ['G-13'] }, undefined, null],
])('what lifts a stop: %s', (_name, step, gates, file, side, expected) => expect(stopped(step, gates, file, side)).toBe(expected))

test.each<[string, GateAnswers, readonly string[]]>([
  ['the six of registration must be answered', {}, ['G-01', 'G-02', 'G-03', 'G-04', 'G-05', 'G-06']],
  ['all answered', ALL_NO, []],
  ['one left open', { ...ALL_NO, 'G-03': 'unknown' }, ['G-03']],
  ['a later one is asked when it arises', { ...ALL_NO, 'G-12': 'unknown' }, []],
])('decision 19: %s', (_name, answers, expected) => expect(unansweredGates(answers)).toEqual(expected))

describe('answers', () => {
  test('an unknown never wipes out an answer; a new answer does', () => {
    expect(mergeAnswers({ 'G-01': 'yes' }, { 'G-01': 'unknown', 'G-02': 'unknown' })).toEqual({ 'G-01': 'yes', 'G-02': 'unknown' })
    expect(mergeAnswers({ 'G-01': 'yes' }, { 'G-01': 'no' })).toEqual({ 'G-01': 'no' })
  })
  test.each([
    ['as a record', { gates: { 'G-01': 'no', 'G-02': 'yes', other: 'yes' } }],
    ['as a list', { gates: [{ gate: 'G-01', answer: 'no' }, { gate: 'G-02', answer: 'yes' }, { gate: 'X', answer: 'yes' }] }],
  ])('any fact may carry them %s', (_name, data) => expect(answersIn(data)).toEqual({ 'G-01': 'no', 'G-02': 'yes' }))
  test('a fact without gates carries none', () => expect(answersIn({ gates: 'yes' })).toEqual({}))
  test('fired gates come in the order of the catalogue', () => expect(firedGates({ 'G-09': 'yes', 'G-02': 'yes' })).toEqual(['G-02', 'G-09']))
  test('crime, violence, harm and sham are for the head to clear', () =>
    expect(GATE_IDS.filter(headDecides)).toEqual(['G-01', 'G-03', 'G-04', 'G-12']))
  test('every gate that stops something says why in both languages', () => {
    for (const rule of GATE_RULES) expect(GATE_STOPS[rule.gate]?.zh).toBeTruthy()
  })
})
