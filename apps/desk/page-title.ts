import { useEffect } from 'react'
import { useLocation, useParams, useRouteLoaderData } from 'react-router-dom'
import { useSay } from '#platform/ui/desk'
import type { Said } from '#platform/words'
import type { CaseData } from './case-page.tsx'
import { placeOf } from './places.ts'
import { type Opened, titleOf } from './title.ts'
import { deskWords } from './words.ts'

/** Names the tab after what is open. */
export function useTitle(opened: Opened): void {
  const title = useSay()(titleOf(opened))
  useEffect(() => {
    document.title = title
  }, [title])
}

/** The title of a page inside the frame: its place, or the case and the step that are open. */
export function useFrameTitle(district: Said | undefined, role: string): void {
  const { pathname } = useLocation()
  const { panel, step } = useParams()
  const data = useRouteLoaderData<CaseData | undefined>('case')
  const place = placeOf(role, pathname.split('/')[2] ?? '')?.label ?? deskWords.work
  const open = data?.panels.find((each) => each.key === panel)?.steps.find((each) => each.step === step)
  useTitle({ district, place, caseCode: data?.view.case.code, step: step === undefined ? undefined : open?.label })
}
