import { type LoaderFunctionArgs, Outlet, useLoaderData, useParams } from 'react-router-dom'
import { actingRole, RefusedError } from '#platform/ui/desk'
import { CASE_ROLES } from '../../capabilities/cases/contract/roles.ts'
import { Queue, queueLoader } from '../../capabilities/cases/desk/queue.tsx'
import { MODULES } from './modules.ts'
import { PostPage } from './post-page.tsx'

export { shouldRevalidate } from './returning.ts'

/** The list, or nothing for a post that has no case work. */
export async function loader(asked: LoaderFunctionArgs) {
  const role = await actingRole()
  if (role !== undefined && !CASE_ROLES.includes(role)) return null
  try {
    return await queueLoader(asked)
  } catch (problem) {
    if (problem instanceof RefusedError && problem.refusal.code === 'role-not-permitted') return null
    throw problem
  }
}

const FIRST_LINES = MODULES.flatMap(({ name, firstLine: Line }) => (Line ? [{ name, Line }] : []))

/** The list on the left, the case on the right, both alive; on a narrow screen one of them. */
export function Component() {
  const { caseId } = useParams()
  const page: Awaited<ReturnType<typeof loader>> = useLoaderData()
  // A post without a list may still open a case in which it has a seat or the charge.
  const first = FIRST_LINES.map(({ name, Line }) => <Line key={name} page={page} />)
  if (!page) return caseId ? <Outlet /> : <PostPage first={first} />
  return (
    <div className={caseId ? 'work work-open' : 'work'}>
      <Queue page={page} openCaseId={caseId} first={first} />
      <div className="work-case">
        <Outlet />
      </div>
    </div>
  )
}
