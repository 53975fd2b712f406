import { useState } from 'react'
import { Link, type LoaderFunctionArgs, useLoaderData, useRevalidator } from 'react-router-dom'
import { Button } from 'antd'
import { dayWords, Empty, load, Note, TableHead, tell, useDesk, useLanguage, useSay } from '#platform/ui/desk'
import { peopleOperations } from '../../people/contract.ts'
import type { UnitShape } from '../contract.ts'
import { organisationOperations } from '../contract.ts'
import { officeOperations, type SlotShape } from '../contract/office.ts'
import { ROLE_OF_SLOT, SLOT_KINDS } from '../domain.ts'
import { communitiesOf, CommunityPick, NoCommunity } from './community.tsx'
import { NewSlot, SlotStep, type SlotAsked } from './slot-forms.tsx'
import { deskWords } from './words.ts'
import { officeWords as words } from './office-words.ts'

export const HEADS: readonly string[] = ['administrator', 'director', 'unit-head']

export async function loader({ params, request }: LoaderFunctionArgs) {
  const district = params.district ?? ''
  const asked = new URL(request.url).searchParams
  const [{ units }, me, empty] = await Promise.all([
    load(district, organisationOperations.listUnits, {}),
    load(district, peopleOperations.me, {}),
    load(district, organisationOperations.listEmptySlots, { query: {} }),
  ])
  const communities = communitiesOf(units, me.acting.unitPath)
  const unit = communities.find((each) => each.id === asked.get('unit')) ?? communities[0]
  const root = me.acting.unitPath.split('.')[0] ?? '1'
  const [people, areas, slots] = await Promise.all([
    Promise.all(SLOT_KINDS.map((kind) => load(district, peopleOperations.listDirectory, { query: { unitPath: root, role: ROLE_OF_SLOT[kind] } }))),
    unit ? areasOf(district, unit) : { grids: [], microGrids: [] },
    unit ? load(district, officeOperations.listSlots, { params: { unitId: unit.id } }) : { slots: [] },
  ])
  return { communities, unit, empty: empty.slots, people: people.flatMap((each) => each.people), ...areas, slots: slots.slots }
}

async function areasOf(district: string, unit: UnitShape) {
  const [{ grids }, { microGrids }] = await Promise.all([
    load(district, organisationOperations.listGrids, { query: { unitPath: unit.path } }),
    load(district, organisationOperations.listMicroGrids, { params: { unitId: unit.id } }),
  ])
  return { grids, microGrids }
}

export type GridPostsData = Awaited<ReturnType<typeof loader>>

/** Whom each grid should have, who it is today, and what stands empty. */
export function Component() {
  const data: GridPostsData = useLoaderData()
  const say = useSay()
  const { me } = useDesk()
  if (!data.unit) {
    return (
      <div className="page">
        <h1>{say(words.gridPosts)}</h1>
        <NoCommunity />
      </div>
    )
  }
  return (
    <div className="page">
      <h1>{say(words.gridPosts)}</h1>
      <CommunityPick communities={data.communities} chosen={data.unit.id} path="../grid-posts" />
      {HEADS.includes(me.role) ? <NewSlot data={data} /> : <Note tone="info">{say(words.headsOnly)}</Note>}
      <Slots data={data} mayChange={HEADS.includes(me.role)} />
      <EmptySlots data={data} />
    </div>
  )
}

function Slots({ data, mayChange }: { data: GridPostsData; mayChange: boolean }) {
  const say = useSay()
  const { revalidate } = useRevalidator()
  const [asked, ask] = useState<SlotAsked>()
  const empty = data.slots.filter((each) => each.holder === null).length
  if (data.slots.length === 0) {
    return (
      <Empty title={say(words.slotsNone)}>
        <p>{say(words.slotsNoneHint)}</p>
      </Empty>
    )
  }
  return (
    <>
      <p aria-live="polite">{say(words.emptyHere(empty))}</p>
      {asked && (
        <SlotStep
          key={`${asked.slot.id}.${asked.step}`}
          asked={asked}
          people={data.people}
          exit={{
            done: async (told) => {
              if (told) tell(told)
              ask(undefined)
              await revalidate()
            },
            cancel: () => ask(undefined),
          }}
        />
      )}
      <div className="table-wrap">
        <SlotTable data={data} {...(mayChange ? { ask } : {})} />
      </div>
    </>
  )
}

function SlotTable({ data, ask }: { data: GridPostsData; ask?: (asked: SlotAsked) => void }) {
  const names = new Map(data.people.map((each) => [each.staffId, each.name]))
  const heads = [words.grid, words.kind, words.holder, words.from, ...(ask ? [words.actions] : [])]
  return (
    <table className="dense stacking">
      <TableHead heads={heads} />
      <tbody>
        {data.slots.map((each) => (
          <SlotRow key={each.id} slot={each} name={names.get(each.holder?.staffId ?? '')} {...(ask ? { ask } : {})} />
        ))}
      </tbody>
    </table>
  )
}

function SlotRow({ slot, name, ask }: { slot: SlotShape; name: string | undefined; ask?: (asked: SlotAsked) => void }) {
  const say = useSay()
  const { language } = useLanguage()
  const { holder } = slot
  return (
    <tr>
      <th scope="row">
        {say(slot.gridName)} {slot.microGridName && say(slot.microGridName)}
      </th>
      <td data-label={say(words.kind)}>{say(slot.kindName)}</td>
      <td data-label={say(words.holder)}>{holder ? (name ?? say(words.someone)) : <span className="chip chip-maple">{say(words.empty)}</span>}</td>
      <td {...(holder ? { 'data-label': say(words.from) } : {})}>
        {holder && dayWords(holder.fromOn, language)}
        {holder?.untilOn && ` – ${dayWords(holder.untilOn, language)}`}
      </td>
      {ask && (
        <td>
          <span className="button-row">
            {holder ? (
              <Button size="small" onClick={() => ask({ slot, step: 'vacate' })}>
                {say(words.vacate)}
              </Button>
            ) : (
              <>
                <Button size="small" onClick={() => ask({ slot, step: 'fill' })}>
                  {say(words.fill)}
                </Button>
                <Button size="small" onClick={() => ask({ slot, step: 'remove' })}>
                  {say(words.removeSlot)}
                </Button>
              </>
            )}
          </span>
        </td>
      )}
    </tr>
  )
}

/** Every empty place at or below one's own unit, with the day it fell empty. */
function EmptySlots({ data }: { data: GridPostsData }) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <section className="card">
      <h2>{say(deskWords.slots)}</h2>
      {data.empty.length === 0 && <Empty title={say(deskWords.slotsNone)} />}
      {data.empty.length > 0 && (
        <div className="table-wrap">
          <table className="dense stacking">
            <tbody>
              {data.empty.slice(0, 200).map((each) => (
                <tr key={each.id}>
                  <th scope="row">{say(each.kindName)}</th>
                  <td>
                    <Link to={`?unit=${each.unitId}`}>{say(each.unitName)}</Link>
                  </td>
                  <td>
                    {say(each.gridName)} {each.microGridName && say(each.microGridName)}
                  </td>
                  <td>
                    {say(deskWords.since)} {dayWords(each.emptySince, language)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
