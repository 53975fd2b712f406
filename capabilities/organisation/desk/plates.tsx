import { Button } from 'antd'
import { useState } from 'react'
import { Link, type LoaderFunctionArgs, useLoaderData, useNavigate, useRevalidator } from 'react-router-dom'
import { addressOf, call, dayWords, type DeskRefusal, Empty, load, newCommandId, RefusalNote, TableHead, tell, useDesk, useLanguage, useSay } from '#platform/ui/desk'
import type { Result } from '#platform/result'
import type { Said } from '#platform/words'
import { peopleOperations } from '../../people/contract.ts'
import { organisationOperations } from '../contract.ts'
import { officeOperations } from '../contract/office.ts'
import { placesOperations } from '../contract/places.ts'
import { communitiesOf, CommunityPick, FilterPick, NoCommunity } from './community.tsx'
import { Ending } from './ending.tsx'
import { officeWords as words } from './office-words.ts'
import { OFFICE } from './postings.tsx'

export async function loader({ params, request }: LoaderFunctionArgs) {
  const district = params.district ?? ''
  const asked = new URL(request.url).searchParams
  const [{ units }, me] = await Promise.all([load(district, organisationOperations.listUnits, {}), load(district, peopleOperations.me, {})])
  const communities = communitiesOf(units, me.acting.unitPath)
  const unit = communities.find((each) => each.id === asked.get('unit')) ?? communities[0]
  const [estate, building] = (asked.get('building') ?? '').split('\n')
  const [gridId, after] = [asked.get('grid') ?? '', asked.get('after') ?? '']
  const here = { gridId, building: asked.get('building') ?? '' }
  if (!unit) return { communities, unit, ...here, grids: [], estates: [], doors: [], next: null, without: 0, query: { unitId: '' } }
  const query = { unitId: unit.id, ...(gridId ? { gridId } : {}), ...(estate && building ? { estate, building } : {}) }
  const [{ grids }, { estates }, register] = await Promise.all([
    load(district, organisationOperations.listGrids, { query: { unitPath: unit.path } }),
    load(district, placesOperations.listEstates, { params: { unitId: unit.id } }),
    load(district, officeOperations.readPlateRegister, { query: { ...query, ...(after ? { after } : {}) } }),
  ])
  return { communities, unit, ...here, grids, estates, ...register, query }
}

type Data = Awaited<ReturnType<typeof loader>>
type Door = Data['doors'][number]

/** The register of the codes at the doors: an address each, never a name. */
export function Component() {
  const data: Data = useLoaderData()
  const say = useSay()
  return (
    <div className="page">
      <h1>{say(words.plates)}</h1>
      <p className="quiet">{say(words.platesHint)}</p>
      {data.unit ? <Register data={data} /> : <NoCommunity />}
    </div>
  )
}

const SHEETS = [[officeOperations.printPlates, words.print], [officeOperations.printContactCards, words.printCards]] as const

function Register({ data }: { data: Data }) {
  const say = useSay()
  const { district, me } = useDesk()
  const hasPlates = data.doors.some((each) => each.token !== null)
  return (
    <>
      <Filters data={data} />
      <p aria-live="polite">{say(words.doorsOf(data.doors.length, data.without))}</p>
      <div className="button-row">
        {hasPlates &&
          SHEETS.map(([operation, label]) => (
            <a key={operation.path} className="step-link" target="_blank" rel="noreferrer" href={addressOf(district, operation, { query: data.query })}>
              {say(label)}
            </a>
          ))}
        {OFFICE.includes(me.role) && data.without > 0 && <IssueMissing data={data} />}
      </div>
      {data.doors.length === 0 ? (
        <Empty title={say(words.doorsNone)}>
          <p>{say(words.doorsNoneHint)}</p>
        </Empty>
      ) : (
        <Doors data={data} mayChange={OFFICE.includes(me.role)} />
      )}
    </>
  )
}

function Filters({ data }: { data: Data }) {
  const say = useSay()
  const navigate = useNavigate()
  const unit = data.unit?.id ?? ''
  return (
    <div className="form-row">
      <CommunityPick communities={data.communities} chosen={unit} path="../plates" />
      <FilterPick
        label={say(words.grid)}
        value={data.gridId}
        all={say(words.whole)}
        options={data.grids.map((each) => ({ value: each.id, label: say(each.name) }))}
        onPick={(grid) => void navigate(`?unit=${unit}&grid=${grid}`)}
      />
      <FilterPick
        label={say(words.building)}
        value={data.building}
        all={say(words.whole)}
        options={data.estates.flatMap(({ estate, buildings }) =>
          buildings.map((building) => ({ value: `${estate}\n${building}`, label: `${estate}${building}` })),
        )}
        onPick={(building) => void navigate(`?unit=${unit}&building=${encodeURIComponent(building)}`)}
      />
    </div>
  )
}

/** Sends once however often it is clicked; a refusal is said in words beside it. */
function useOnce() {
  const { revalidate } = useRevalidator()
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<DeskRefusal>()
  const send = async <Answer,>(work: (commandId: string) => Promise<Result<Answer, DeskRefusal>>, told: (answer: Answer) => Said) => {
    if (busy) return
    setBusy(true)
    const answered = await work(newCommandId())
    setRefusal(answered.ok ? undefined : answered.refusal)
    if (answered.ok) {
      tell(told(answered.value))
      await revalidate()
    }
    setBusy(false)
  }
  return { busy, refusal, send }
}

function IssueMissing({ data }: { data: Data }) {
  const say = useSay()
  const { district } = useDesk()
  const { busy, refusal, send } = useOnce()
  const issue = () =>
    send((commandId) => call(district, officeOperations.issuePlates, { body: data.query, commandId }), ({ issued }) => words.issued(issued))
  return (
    <>
      <Button type="primary" loading={busy} onClick={() => void issue()}>
        {say(words.issueMissing(data.without))}
      </Button>
      {refusal && <RefusalNote refusal={refusal} />}
    </>
  )
}

function Doors({ data, mayChange }: { data: Data; mayChange: boolean }) {
  const say = useSay()
  const { district } = useDesk()
  const [revoking, revoke] = useState<Door>()
  const once = useOnce()
  const issue = (door: Door) =>
    once.send(
      (commandId) => call(district, organisationOperations.issuePlate, { params: { addressId: door.addressId }, commandId }),
      () => (door.token === null ? words.issued(1) : words.reissued),
    )
  const heads = [words.address, words.grid, words.plate, words.issuedOn, ...(mayChange ? [words.actions] : [])]
  return (
    <>
      {revoking?.token && <Revoking door={revoking} token={revoking.token} close={() => revoke(undefined)} />}
      {once.refusal && <RefusalNote refusal={once.refusal} />}
      <div className="table-wrap">
        <table className="dense stacking">
          <TableHead heads={heads} />
          <tbody>
            {data.doors.map((each) => (
              <DoorRow key={each.addressId} door={each} {...(mayChange ? { issue: () => void issue(each), revoke: () => revoke(each) } : {})} />
            ))}
          </tbody>
        </table>
      </div>
      {data.next && (
        <Link to={`?unit=${data.query.unitId}&grid=${data.gridId}&building=${encodeURIComponent(data.building)}&after=${data.next}`}>{say(words.more)}</Link>
      )}
    </>
  )
}

function Revoking({ door, token, close }: { door: Door; token: string; close(): void }) {
  const { district } = useDesk()
  const { revalidate } = useRevalidator()
  return (
    <Ending
      title={words.revokeOf(door.text)}
      draftKey={`plate.${door.addressId}.revoke`}
      label={words.revokeNow}
      dated={false}
      send={({ reason }, commandId) => call(district, organisationOperations.revokePlate, { params: { token }, body: { reason }, commandId })}
      done={async () => {
        tell(words.revoked)
        close()
        await revalidate()
      }}
      cancel={close}
    />
  )
}

function DoorRow({ door, issue, revoke }: { door: Door; issue?: () => void; revoke?: () => void }) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <tr>
      <th scope="row">{door.text}</th>
      <td data-label={say(words.grid)}>{say(door.gridName)}</td>
      <td data-label={say(words.plate)}>{door.token ? <code>{door.token}</code> : <span className="chip chip-warn">{say(words.none)}</span>}</td>
      <td {...(door.issuedOn ? { 'data-label': say(words.issuedOn) } : {})}>{door.issuedOn && dayWords(door.issuedOn, language)}</td>
      {issue && revoke && (
        <td>
          <span className="button-row">
            <Button size="small" onClick={issue}>
              {say(door.token ? words.reissue : words.issue)}
            </Button>
            {door.token && (
              <Button size="small" onClick={revoke}>
                {say(words.revoke)}
              </Button>
            )}
          </span>
        </td>
      )}
    </tr>
  )
}
