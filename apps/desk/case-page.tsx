import { useEffect, useRef, useState } from 'react'
import { Link, type LoaderFunctionArgs, Outlet, useLoaderData, useParams, useSearchParams } from 'react-router-dom'
import { load, type OpenCase, type PanelTab, useDesk, useSay } from '#platform/ui/desk'
import { type CaseView, casesOperations } from '../../capabilities/cases/contract.ts'
import { Deadlines } from '../../capabilities/cases/desk/deadlines.tsx'
import { LoopLine } from '../../capabilities/cases/desk/loop-line.tsx'
import { Timeline } from '../../capabilities/cases/desk/timeline.tsx'
import { caseWords } from '../../capabilities/cases/desk/words.ts'
import { peopleOperations } from '../../capabilities/people/contract.ts'
import { CaseHeader } from './case-header.tsx'
import { CaseSteps, type StationStep } from './case-steps.tsx'
import { clockWords } from './clocks.ts'
import { MODULES } from './modules.ts'
import { deskWords } from './words.ts'

/** The case and what each station that has to do with it brings, read together. */
export async function loader({ params }: LoaderFunctionArgs) {
  const [district, caseId] = [params.district ?? '', params.caseId ?? '']
  const [view, me] = await Promise.all([
    load(district, casesOperations.readCase, { params: { caseId } }),
    load(district, peopleOperations.me, {}),
  ])
  const open = openCase(district, view, me)
  const panels = MODULES.flatMap((module) => (module.panel?.appliesTo(open) ? [module.panel] : []))
  const loaded = await Promise.all(panels.map(async (panel) => ({ key: panel.key, ...(await panel.load(open)) })))
  return { view, open, panels: loaded }
}

export { shouldRevalidate } from './returning.ts'

export type CaseData = Awaited<ReturnType<typeof loader>>

interface Acting {
  readonly staffId: string
  readonly name: string
  readonly acting: { readonly role: string; readonly unitId: string; readonly unitPath: string }
}

function openCase(district: string, view: CaseView, me: Acting): OpenCase {
  const { id, code, title, place, category, channel, urgent, registeredOn } = view.case
  return {
    district,
    caseId: id,
    code,
    title,
    place,
    category,
    channel,
    urgent,
    registeredOn,
    addressId: view.addressId,
    unitId: view.unitId,
    unitName: view.case.unitName,
    assigneeId: view.assigneeId,
    nearness: view.nearness,
    merged: view.mergedInto !== null,
    sealed: view.sealed,
    over: !view.case.open,
    seq: view.seq,
    procedures: view.procedures,
    me: {
      staffId: me.staffId,
      name: me.name,
      role: me.acting.role,
      unitId: me.acting.unitId,
      unitPath: me.acting.unitPath,
    },
  }
}

export function Component() {
  const data: CaseData = useLoaderData()
  const say = useSay()
  const { district } = useDesk()
  const { step } = useParams()
  const [search] = useSearchParams()
  const steps: readonly StationStep[] = data.panels.flatMap((panel) =>
    panel.steps.map((each) => ({ ...each, panel: panel.key })),
  )
  return (
    <article className="case" key={data.open.caseId}>
      <Link className="only-narrow" to={`/${district}/work?${search.toString()}`}>
        ← {say(deskWords.backToList)}
      </Link>
      <CaseHeader view={data.view} summary={data.panels.flatMap((panel) => [...(panel.summary ?? [])])} />
      {step === undefined && (
        <CaseSteps
          steps={steps}
          caseId={data.open.caseId}
          waitsFor={data.panels.flatMap((panel) => panel.waitsFor ?? [])}
          over={data.open.over || data.open.merged}
        />
      )}
      <Outlet context={data} />
      {step === undefined && <CaseTabs tabs={tabsOf(data)} />}
    </article>
  )
}

function tabsOf({ view, panels }: CaseData): readonly PanelTab[] {
  return [
    { key: 'timeline', label: caseWords.timeline, render: () => <Happened view={view} /> },
    ...panels.flatMap((panel) => [...panel.tabs]),
    {
      key: 'deadlines',
      label: caseWords.deadlines,
      count: view.deadlines.length,
      render: () => <Deadlines deadlines={view.deadlines} clockWords={clockWords} />,
    },
  ]
}

/** How far the loop has come, then every fact. */
function Happened({ view }: Pick<CaseData, 'view'>) {
  return (
    <>
      <LoopLine entries={view.timeline} />
      <Timeline entries={view.timeline} />
    </>
  )
}

/** Tabs by the usual keys: arrows move between them, Tab goes into the panel. */
function CaseTabs({ tabs }: { tabs: readonly PanelTab[] }) {
  const say = useSay()
  const [chosen, choose] = useState(tabs[0]?.key ?? '')
  const list = useRef<HTMLDivElement>(null)
  const moved = useRef(false)
  const shown = tabs.find((tab) => tab.key === chosen) ?? tabs[0]
  // The focus follows an arrow key to the tab it chose, and nothing else.
  useEffect(() => {
    if (moved.current) list.current?.querySelector<HTMLElement>(`#tab-${CSS.escape(chosen)}`)?.focus()
    moved.current = false
  }, [chosen])
  const arrow = (key: string) => {
    const by = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0
    const next = tabs[(tabs.findIndex((tab) => tab.key === shown?.key) + by + tabs.length) % tabs.length]
    if (by === 0 || !next) return
    moved.current = true
    choose(next.key)
  }
  if (!shown) return null
  return (
    <section className="card">
      <div className="tabs case-tabs" role="tablist" ref={list}>
        {tabs.map((tab) => (
          <button
            key={tab.key}
            type="button"
            role="tab"
            id={`tab-${tab.key}`}
            aria-selected={tab.key === shown.key}
            aria-controls="tab-panel"
            tabIndex={tab.key === shown.key ? 0 : -1}
            onClick={() => choose(tab.key)}
            onKeyDown={(event) => arrow(event.key)}
          >
            {say(tab.label)}
            {tab.count ? ` ${tab.count}` : ''}
          </button>
        ))}
      </div>
      <div role="tabpanel" id="tab-panel" aria-labelledby={`tab-${shown.key}`} className="table-wrap">
        {shown.render()}
      </div>
    </section>
  )
}
