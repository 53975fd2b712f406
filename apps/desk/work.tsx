import { Outlet, useParams } from 'react-router-dom'
import { Queue, queueLoader } from '../../capabilities/cases/desk/queue.tsx'

export const loader = queueLoader

/** The list on the left, the case on the right, both alive; on a narrow screen one of them. */
export function Component() {
  const { caseId } = useParams()
  return (
    <div className={caseId ? 'work work-open' : 'work'}>
      <Queue openCaseId={caseId} />
      <div className="work-case">
        <Outlet />
      </div>
    </div>
  )
}
