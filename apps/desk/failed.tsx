import { Button } from 'antd'
import { isRouteErrorResponse, Link, useParams, useRevalidator, useRouteError } from 'react-router-dom'
import { forgetDrafts, kitWords, lawWords, RefusedError, useSay } from '#platform/ui/desk'
import type { Said } from '#platform/words'
import { ROLES } from '../../capabilities/organisation/domain.ts'
import { roleWords } from '../../capabilities/organisation/role-words.ts'
import { deskWords } from './words.ts'

function sentenceOf(problem: unknown): { say: Said; law: Said | undefined; signIn: boolean } {
  if (problem instanceof RefusedError) {
    return { say: problem.refusal.say, law: lawWords(problem.refusal.law), signIn: problem.refusal.status === 401 }
  }
  if (isNowhere(problem)) return { say: kitWords.noSuchPage, law: undefined, signIn: false }
  return { say: problem instanceof TypeError ? kitWords.noConnection : kitWords.fault, law: undefined, signIn: false }
}

/** Posts that may do it, where one's own may not: whom to ask. */
function postsOf(problem: unknown): readonly Said[] {
  const posts = problem instanceof RefusedError && problem.refusal.status === 403 ? problem.refusal.details?.['posts'] : undefined
  return Array.isArray(posts) ? ROLES.filter((each) => posts.includes(each)).map((each) => roleWords[each]) : []
}

/** An address that the desk does not have: mistyped, or of an older version. */
const isNowhere = (problem: unknown) => isRouteErrorResponse(problem) && problem.status === 404

/** A draft that a page cannot bear would break it again at every opening: it must be possible to be rid of it. */
function startAnew(): void {
  forgetDrafts()
  window.location.reload()
}

/** What is shown where a page could not be opened: why, in words, and the way on. */
export function Failed() {
  const say = useSay()
  const problem = useRouteError()
  const told = sentenceOf(problem)
  const barred = problem instanceof RefusedError && problem.refusal.status === 403
  const nowhere = isNowhere(problem) || barred
  const posts = postsOf(problem)
  const broken = !nowhere && !(problem instanceof RefusedError) && !(problem instanceof TypeError)
  const { revalidate, state } = useRevalidator()
  const { district } = useParams()
  return (
    <div className="failed" role="alert">
      <h2>{say(kitWords.failedTitle)}</h2>
      <p>{say(told.say)}</p>
      {posts.length > 0 && <p>{say(deskWords.whoCan(posts))}</p>}
      {told.law && <p className="quiet">{say(told.law)}</p>}
      <div className="button-row">
        {nowhere ? (
          <Link to={district ? `/${district}/work` : '/'}>{say(kitWords.toWork)}</Link>
        ) : (
          <Button onClick={() => void revalidate()} loading={state === 'loading'}>
            {say(kitWords.reload)}
          </Button>
        )}
        {broken && <Button onClick={startAnew}>{say(kitWords.discardDrafts)}</Button>}
        {told.signIn && district && <Link to={`/${district}/sign-in`}>{say(kitWords.signInAgain)}</Link>}
      </div>
    </div>
  )
}

export function Opening() {
  const say = useSay()
  return (
    <p className="opening" role="status">
      {say(kitWords.loading)}
    </p>
  )
}
