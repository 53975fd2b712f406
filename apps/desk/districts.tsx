import { Link, useLoaderData } from 'react-router-dom'
import { Empty, useSay } from '#platform/ui/desk'
import { useTitle } from './page-title.ts'
import type { Start } from './start.ts'
import { deskWords } from './words.ts'

export function Component() {
  const say = useSay()
  const districts: Start['districts'] = useLoaderData()
  useTitle({ place: deskWords.chooseDistrict })
  return (
    <main className="gate">
      <div className="gate-card">
        <h1>{say(deskWords.product)}</h1>
        {districts.length === 0 ? (
          <Empty title={say(deskWords.noDistrict)} />
        ) : (
          <h2>{say(deskWords.chooseDistrict)}</h2>
        )}
        <ul className="plain">
          {districts.map((each) => (
            <li key={each.slug}>
              <Link to={`/${each.slug}/work`}>{say(each.name)}</Link>
            </li>
          ))}
        </ul>
      </div>
    </main>
  )
}
