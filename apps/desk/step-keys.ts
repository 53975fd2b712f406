/** Digits first, as on the buttons of old; then letters that mean nothing else on the desk (j, k, g and n do). */
const KEYS = '1234567890qwertyuiopasdfhlzxcvbm'

/** The key of the step at this place in the list, from 0; undefined beyond the last of some thirty. */
export function stepKey(place: number): string | undefined {
  return KEYS[place]
}
