import { describe, expect, test } from 'vitest'
import { ROLES } from '#cap/organisation'
import { groupsFor, placeOf, placesFor } from './places.ts'

describe('places of the desk', () => {
  test.each(ROLES)('no two places of a %s have the same key', (role) => {
    const letters = placesFor(role).map((each) => each.letter)
    expect(letters).toEqual([...new Set(letters)])
  })

  test.each(ROLES)('the groups of a %s hold each place once, in the same order', (role) =>
    expect(groupsFor(role).flatMap(({ places }) => places)).toEqual(placesFor(role)))

  test.each(ROLES)('a group of a %s can be read at a glance', (role) => {
    for (const { label, places } of groupsFor(role)) expect(places.length, label?.en).toBeLessThanOrEqual(15)
  })

  test.each([
    ['statistician', 'bulletin-schedules', 'bulletins'], ['statistician', 'area-profile', 'inputs'], ['statistician', 'networks', 'inputs'], ['administrator', 'networks', 'networks'],
    ['statistician', 'no-such-page', undefined],
  ])('a page belongs to a place also where it lies beside it: %s, %s', (role, first, path) => expect(placeOf(role, first)?.path).toBe(path))

  test('each begins the day at the work of the post, and finds the other services in one group', () => {
    const begins = (role: string) => groupsFor(role)[0]?.places.map((each) => each.path)
    const services = (role: string) => groupsFor(role).find(({ label }) => label?.en === 'Serving residents')?.places.map((each) => each.path)
    expect(begins('director')).toEqual(['work', 'overview', 'danger', 'leads'])
    expect(services('director')).toEqual(['reception', 'service-hall', 'rescue', 'campaigns', 'councils', 'providers', 'points', 'programmes', 'outreach'])
    expect(begins('points-manager')).toEqual(['work', 'points'])
    expect(begins('service-provider')).toContain('providers')
    expect(services('points-manager')).toBeUndefined()
  })
})
