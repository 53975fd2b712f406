import { type LoaderFunctionArgs, Outlet, useLoaderData, useParams } from 'react-router-dom'
import { actingRole, RefusedError } from '#platform/ui/desk'
import { CASE_ROLES } from '../../capabilities/cases/contract/roles.ts'
import { Queue, queueLoader } from '../../capabilities/cases/desk/queue.tsx'
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

/** The list on the left, the case on the right, both alive; on a narrow screen one of them. */
export function Component() {
  const { caseId } = useParams()
  const page: Awaited<ReturnType<typeof loader>> = useLoaderData()
  // A post without a list may still open a case in which it has a seat or the charge.
  if (!page) return caseId ? <Outlet /> : <PostPage />
  return (
    <div className={caseId ? 'work work-open' : 'work'}>
      <Queue page={page} openCaseId={caseId} />
      <div className="work-case">
        <Outlet />
      </div>
    </div>
  )
}
