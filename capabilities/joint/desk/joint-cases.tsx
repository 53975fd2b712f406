import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router-dom'
import { codeWords, dayWords, Empty, load, useDesk, useLanguage, useSay } from '#platform/ui/desk'
import { jointOperations } from '../contract.ts'
import { deskWords } from './words.ts'

export async function loader({ params }: LoaderFunctionArgs) {
  return load(params.district ?? '', jointOperations.listMySeats, {})
}

type Data = Awaited<ReturnType<typeof loader>>

/** The way to the cases in which one sits at the table without handling them. */
export function Component() {
  const { cases }: Data = useLoaderData()
  const say = useSay()
  const { district } = useDesk()
  const { language } = useLanguage()
  return (
    <div className="page">
      <h1>{say(deskWords.place)}</h1>
      <p className="quiet">{say(deskWords.placeAbout)}</p>
      {cases.length === 0 && <Empty title={say(deskWords.placeEmpty)} />}
      {cases.map((each) => (
        <p key={`${each.caseId}${each.part.zh}`} className="card">
          <Link to={`/${district}/work/${each.caseId}`}>{codeWords(each.code)}</Link> · {say(each.part)} · {dayWords(each.since, language)}
        </p>
      ))}
    </div>
  )
}
