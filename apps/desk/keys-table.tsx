import type { ReactNode } from 'react'
import { type Place, useSay } from '#platform/ui/desk'
import { deskWords } from './words.ts'

function Row({ keys, children }: { keys: readonly string[]; children: ReactNode }) {
  return (
    <tr>
      <th scope="row">
        {keys.map((key) => (
          <kbd key={key}>{key}</kbd>
        ))}
      </th>
      <td>{children}</td>
    </tr>
  )
}

export function KeysTable({ places }: { places: readonly Place[] }) {
  const say = useSay()
  const words = deskWords.keysOf
  return (
    <table className="keys-table">
      <tbody>
        <Row keys={['j', 'k']}>{say(words.move)}</Row>
        <Row keys={['Enter']}>{say(words.open)}</Row>
        <Row keys={['/']}>{say(words.search)}</Row>
        <Row keys={['n']}>{say(words.register)}</Row>
        <Row keys={['1', '…', '9', '0', 'q', 'w', '…']}>{say(words.steps)}</Row>
        <Row keys={['1', '2', '3']}>{say(words.answers)}</Row>
        <Row keys={['Ctrl + Enter']}>{say(words.send)}</Row>
        <Row keys={['Esc']}>{say(words.cancel)}</Row>
        {places.map((place) => (
          <Row key={place.path} keys={['g', place.letter]}>
            {say(words.go(say(place.label)))}
          </Row>
        ))}
        <Row keys={['?']}>{say(words.help)}</Row>
      </tbody>
    </table>
  )
}
