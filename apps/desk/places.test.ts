import { describe, expect, test } from 'vitest'
import { ROLES } from '#cap/organisation'
import { placesFor } from './places.ts'

describe('places of the desk', () => {
  test.each(ROLES)('no two places of a %s have the same key', (role) => {
    const letters = placesFor(role).map((each) => each.letter)
    expect(letters).toEqual([...new Set(letters)])
  })
})
