import { createBrowserRouter, type LoaderFunctionArgs, redirect } from 'react-router-dom'
import { keepActingRole, load, RefusedError } from '#platform/ui/desk'
import { organisationOperations } from '../../capabilities/organisation/contract.ts'
import { peopleOperations } from '../../capabilities/people/contract.ts'
import { Failed, Opening } from './failed.tsx'
import { Frame } from './frame.tsx'
import { listenTo } from './live.ts'
import { MODULES } from './modules.ts'
import { keepTimeOfPage, readStart } from './start.ts'

/** Loads who sits here and the names every list needs; sends to sign-in whoever is not signed in. */
export async function frameLoader({ params, request }: LoaderFunctionArgs) {
  const district = params.district ?? ''
  const asked = load(district, peopleOperations.me, {})
  keepActingRole(asked.then((me) => me.acting.role))
  try {
    const [start, me, categories] = await Promise.all([
      readStart(),
      asked,
      load(district, organisationOperations.listCategories, {}),
    ])
    listenTo(district, () => void router.revalidate())
    return {
      district,
      me,
      categories: categories.categories,
      place: start.districts.find((each) => each.slug === district),
    }
  } catch (problem) {
    if (problem instanceof RefusedError && problem.refusal.status === 401)
      throw redirect(signInAddress(district, request.url))
    throw problem
  }
}

function signInAddress(district: string, from: string): string {
  const url = new URL(from)
  const back = `${url.pathname}${url.search}`.replace(/^\/desk/, '')
  return `/${district}/sign-in?back=${encodeURIComponent(back)}`
}

async function chooseDistrict() {
  const start = await readStart()
  const [only] = start.districts
  if (only && start.districts.length === 1) throw redirect(`/${only.slug}/work`)
  return start.districts
}

/** An address that no place of the desk has: said inside the frame, where the way on is. */
function nowhere(): never {
  throw new Response(null, { status: 404 })
}

keepTimeOfPage()
export const router = createBrowserRouter(
  [
    {
      path: '/',
      loader: chooseDistrict,
      ErrorBoundary: Failed,
      HydrateFallback: Opening,
      lazy: () => import('./districts.tsx'),
    },
    {
      path: '/:district/sign-in',
      ErrorBoundary: Failed,
      HydrateFallback: Opening,
      lazy: () => import('./sign-in.tsx'),
    },
    ...MODULES.flatMap((module) => [...(module.fullPages ?? [])]).map((route) => ({
      ErrorBoundary: Failed,
      HydrateFallback: Opening,
      ...route,
      path: `/:district/${route.path}`,
    })),
    {
      id: 'frame',
      path: '/:district',
      loader: frameLoader,
      Component: Frame,
      ErrorBoundary: Failed,
      HydrateFallback: Opening,
      children: [
        { index: true, loader: ({ params }) => redirect(`/${params.district}/work`) },
        {
          path: 'work',
          ErrorBoundary: Failed,
          lazy: () => import('./work.tsx'),
          children: [
            { index: true, lazy: () => import('./no-case.tsx') },
            {
              id: 'case',
              path: ':caseId',
              ErrorBoundary: Failed,
              lazy: () => import('./case-page.tsx'),
              children: [{ path: 'do/:panel/:step', lazy: () => import('./step-page.tsx') }],
            },
          ],
        },
        ...MODULES.flatMap((module) => [...(module.routes ?? [])]).map((route) => ({
          ErrorBoundary: Failed,
          ...route,
        })),
        { path: '*', ErrorBoundary: Failed, loader: nowhere },
      ],
    },
  ],
  { basename: '/desk' },
)
