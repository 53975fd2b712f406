import type { Said } from '#platform/words'
import { useSay } from './language.tsx'

/** The headings of a table, one a column. */
export function TableHead({ heads }: { heads: readonly Said[] }) {
  const say = useSay()
  return (
    <thead>
      <tr>
        {heads.map((each) => (
          <th scope="col" key={each.en}>
            {say(each)}
          </th>
        ))}
      </tr>
    </thead>
  )
}
