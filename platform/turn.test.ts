import { tmpdir } from 'node:os'
import { expect, test } from 'vitest'
import { readConfig } from './config.ts'
import { hasRelay, iceServersFor, NO_TURN } from './turn.ts'

const UNTIL = new Date('2026-03-20T08:00:00.000Z')

test('credentials end with the session and are the HMAC of their own name', () => {
  const turn = { urls: ['stun:turn.example:3478', 'turn:turn.example:3478?transport=udp', 'turns:turn.example:5349'], secret: 'north' }
  expect(iceServersFor(turn, 'seat', UNTIL)).toEqual([
    { urls: ['stun:turn.example:3478'] },
    // printf '1773993600:seat' | openssl dgst -sha1 -hmac north -binary | base64
    { urls: ['turn:turn.example:3478?transport=udp', 'turns:turn.example:5349'], username: '1773993600:seat', credential: 'vFooxQGrUFZXNzkP/T+GCNat8AQ=' },
  ])
})

test('a relay is a TURN address; STUN alone is none', () => {
  expect([NO_TURN, { urls: ['stun:a.example'], secret: undefined }, { urls: ['turn:a.example'], secret: 's' }].map(hasRelay)).toEqual([false, false, true])
  expect(iceServersFor(NO_TURN, 'seat', UNTIL)).toEqual([])
})

test.each([
  ['stun:turn.example, turn:turn.example:3478?transport=udp', ['stun:turn.example', 'turn:turn.example:3478?transport=udp']],
  ['turns:10.0.0.5:5349', ['turns:10.0.0.5:5349']],
])('the setting reads %s', (text, urls) => {
  expect(readConfig({ TURN_URLS: text, TURN_SECRET: 'shared', DATA_DIR: tmpdir() }).turn).toEqual({ urls, secret: 'shared' })
})

test.each([
  [{ TURN_URLS: 'https://turn.example' }, 'TURN_URLS'],
  [{ TURN_URLS: 'turn:turn.example' }, 'TURN_SECRET'],
  [{ TURN_SECRET: 'shared' }, 'TURN_URLS'],
])('the start is refused in words for %o', (environment, named) => {
  expect(() => readConfig({ ...environment, DATA_DIR: tmpdir() })).toThrow(named)
})
