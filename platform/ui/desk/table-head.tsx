import type { Said } from '#platform/words'
import { useSay } from './language.tsx'

interface Heads {
  readonly heads: readonly Said[]
  /** Those whose column holds numbers: the heading stands above them, at the right. */
  readonly numbers?: readonly Said[]
}

/** The headings of a table, one a column. */
export function TableHead({ heads, numbers = [] }: Heads) {
  const say = useSay()
  return (
    <thead>
      <tr>
        {heads.map((each) => (
          <th scope="col" key={each.en} className={numbers.includes(each) ? 'number' : undefined}>
            {say(each)}
          </th>
        ))}
      </tr>
    </thead>
  )
}
