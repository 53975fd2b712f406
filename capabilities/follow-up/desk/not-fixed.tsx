import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router-dom'
import { codeWords, dayWords, DueWords, ListTable, load, useDesk, useLanguage, useSay } from '#platform/ui/desk'
import { followUpOperations, type NotFixedLine } from '../contract.ts'
import { deskWords as words } from './words.ts'

export async function loader({ params }: LoaderFunctionArgs) {
  return load(params.district ?? '', followUpOperations.listNotFixed, {})
}

/** Closed matters whose reporter said that it is not fixed and asked that they be taken up again: nobody waits unseen. */
export function Component() {
  const { matters }: { matters: readonly NotFixedLine[] } = useLoaderData()
  const say = useSay()
  const { language } = useLanguage()
  const { district } = useDesk()
  return (
    <div className="page">
      <h1>{say(words.notFixedTitle)}</h1>
      <p className="quiet">{say(words.notFixedHint)}</p>
      <ListTable items={matters} heads={[words.matter, words.unit, words.toldOn, words.answerBy]} none={words.notFixedNone}>
        {(each) => (
          <tr key={each.caseId}>
            <th scope="row">
              <Link to={`/${district}/work/${each.caseId}`}>{each.title ?? codeWords(each.code)}</Link>
            </th>
            <td data-label={say(words.unit)}>{say(each.unitName)}</td>
            <td data-label={say(words.toldOn)}>{dayWords(each.toldOn, language)}</td>
            <td data-label={say(words.answerBy)}>
              <DueWords on={each.dueOn} />
            </td>
          </tr>
        )}
      </ListTable>
    </div>
  )
}
