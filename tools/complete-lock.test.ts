import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { productRoot } from '#platform/root'
import { missingEntries } from './complete-lock.mjs'

const lockOf = (optionalDependencies: Record<string, string>, others: Record<string, object> = {}) => ({
  packages: { 'node_modules/tool': { version: '1.0.0', dev: true, optionalDependencies }, ...others },
})

test.each([
  ['tool-linux-x64-musl', { cpu: ['x64'], libc: ['musl'], os: ['linux'] }],
  ['tool-linux-arm64-gnu', { cpu: ['arm64'], libc: ['glibc'], os: ['linux'] }],
  ['@tool/darwin-arm64', { cpu: ['arm64'], os: ['darwin'] }],
  ['@tool/cli-win32-x64', { cpu: ['x64'], os: ['win32'] }],
])('a build for another system that the lock leaves out is found: %s', (name, limits) => {
  const entry = { version: '1.0.0', dev: true, optional: true, ...limits }
  expect(missingEntries(lockOf({ [name]: '1.0.0' }))).toEqual([{ path: `node_modules/${name}`, entry }])
})

test('one that is held, or whose version is open, is left alone', () => {
  expect(missingEntries(lockOf({ other: '1.0.0' }, { 'node_modules/other': { version: '1.0.0' } }))).toEqual([])
  expect(missingEntries(lockOf({ other: '^1.0.0' }))).toEqual([])
})

test('package-lock.json is complete: npm ci takes it on every system (node tools/complete-lock.mjs repairs it)', () => {
  expect(missingEntries(JSON.parse(readFileSync(join(productRoot(), 'package-lock.json'), 'utf8')))).toEqual([])
})
