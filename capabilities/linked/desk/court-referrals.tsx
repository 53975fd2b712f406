import { type LoaderFunctionArgs, useLoaderData } from 'react-router-dom'
import { codeWords, dayWords, Empty, load, useLanguage, useSay } from '#platform/ui/desk'
import { linkedOperations } from '../contract.ts'
import { deskWords } from './words.ts'

export async function loader({ params }: LoaderFunctionArgs) {
  return load(params.district ?? '', linkedOperations.listReferrals, { query: {} })
}

type Data = Awaited<ReturnType<typeof loader>>

/** The court's own look at what it sent: codes, stages, result classes. */
export function Component() {
  const { referrals }: Data = useLoaderData()
  const say = useSay()
  const { language } = useLanguage()
  return (
    <div className="page">
      <h1>{say(deskWords.list)}</h1>
      <p className="quiet">{say(deskWords.listAbout)}</p>
      {referrals.length === 0 && <Empty title={say(deskWords.listEmpty)} />}
      {referrals.length > 0 && (
        <div className="card table-wrap">
          <table className="dense stacking">
            <tbody>
              {referrals.map((each) => (
                <tr key={each.code}>
                  <th scope="row">{codeWords(each.code)}</th>
                  <td>{say(each.stage)}</td>
                  <td>{dayWords(each.receivedOn, language)}</td>
                  <td>
                    {say(each.stateWords)}
                    {each.result && ` · ${say(each.result)}`}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  )
}
