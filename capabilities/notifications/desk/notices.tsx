import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router-dom'
import { ListTable, load, momentWords, useDesk, useLanguage, useSay } from '#platform/ui/desk'
import { notificationsOperations, type UnitNotice } from '../contract.ts'
import { deskWords } from './words.ts'

export async function loader({ params }: LoaderFunctionArgs): Promise<readonly UnitNotice[]> {
  return (await load(params['district'] ?? '', notificationsOperations.listUnitNotices, {})).notices
}

/** What was written to one's unit and is of one's post, the latest first; each leads to what it is about. */
export function Component() {
  const notices: readonly UnitNotice[] = useLoaderData()
  const say = useSay()
  const { noticeHeads: heads } = deskWords
  return (
    <div className="page">
      <h1>{say(deskWords.notices)}</h1>
      <p className="quiet">{say(deskWords.noticesHint)}</p>
      <ListTable items={notices} heads={[heads.about, heads.body, heads.at]} none={deskWords.noNotices}>
        {(each) => <Line key={each.id} notice={each} />}
      </ListTable>
    </div>
  )
}

function Line({ notice: { title, body, at, path } }: { notice: UnitNotice }) {
  const say = useSay()
  const { district } = useDesk()
  const { language } = useLanguage()
  const { noticeHeads: heads } = deskWords
  return (
    <tr>
      <th scope="row">
        {path === null ? say(title) : <Link data-row to={`/${district}/${path}`}>{say(title)}</Link>}
      </th>
      <td data-label={say(heads.body)} lang="zh">
        {body}
      </td>
      <td data-label={say(heads.at)}>{momentWords(at, language)}</td>
    </tr>
  )
}
