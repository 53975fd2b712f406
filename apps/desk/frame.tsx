import { Button, Modal, Select } from 'antd'
import { Suspense, useMemo, useState, useSyncExternalStore } from 'react'
import { NavLink, Outlet, useLoaderData, useNavigate, useNavigation } from 'react-router-dom'
import { call, type Desk, DeskProvider, forgetDrafts, Key, newCommandId, type Place, tell, useSay } from '#platform/ui/desk'
import { peopleOperations } from '../../capabilities/people/contract.ts'
import { findAddresses } from './addresses.ts'
import { Opening } from './failed.tsx'
import { KeysTable } from './keys-table.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { liveState, onLiveState, stopListening } from './live.ts'
import { useFrameTitle } from './page-title.ts'
import { groupsFor, type PlaceGroup, placesFor } from './places.ts'
import { CodeSearch } from './search.tsx'
import type { frameLoader } from './routes.tsx'
import { deskWords } from './words.ts'

type FrameData = Awaited<ReturnType<typeof frameLoader>>

function deskOf({ district, me, categories, place }: FrameData): Desk {
  const names = new Map(categories.map((each) => [each.code, each.name]))
  return {
    district,
    zone: place?.zone ?? 'Asia/Shanghai',
    me: {
      staffId: me.staffId,
      name: me.name,
      role: me.acting.role,
      unitId: me.acting.unitId,
      unitPath: me.acting.unitPath,
    },
    categories,
    findAddresses: (text, unitId) => findAddresses(district, text, unitId),
    category: (code) => names.get(code ?? '') ?? { zh: code ?? '', en: code ?? '' },
  }
}

export function Frame() {
  const data: FrameData = useLoaderData()
  const say = useSay()
  const desk = useMemo(() => deskOf(data), [data])
  const moving = useNavigation().state === 'loading'
  useFrameTitle(data.place?.name, data.me.acting.role)
  return (
    <DeskProvider value={desk}>
      <div className="desk" aria-busy={moving}>
        <a href="#content" className="skip">
          {say(deskWords.skip)}
        </a>
        <div className={moving ? 'moving moving-on' : 'moving'} />
        <Rail data={data} />
        <main id="content" tabIndex={-1}>
          <Suspense fallback={<Opening />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
    </DeskProvider>
  )
}

function Rail({ data }: { data: FrameData }) {
  const say = useSay()
  const [keysShown, showKeys] = useState(false)
  return (
    <header className="rail">
      <p className="rail-name">
        <span className="brand">{say(deskWords.product)}</span> {data.place && say(data.place.name)}
      </p>
      <CodeSearch district={data.district} />
      <Places role={data.me.acting.role} />
      <div className="rail-foot">
        <Acting data={data} />
        <div className="button-row">
          <LanguageSwitch />
          <Button size="small" data-key="?" onClick={() => showKeys(true)}>
            {say(deskWords.keys)} <Key>?</Key>
          </Button>
          <SignOut district={data.district} />
        </div>
        <Liveness />
      </div>
      <Modal open={keysShown} onCancel={() => showKeys(false)} footer={null} title={say(deskWords.keysTitle)}>
        <KeysTable places={placesFor(data.me.acting.role)} />
      </Modal>
    </header>
  )
}

/** Where this post may go. On a phone all but what a day begins with is behind a button, so that the work itself comes first. */
function Places({ role }: { role: string }) {
  const say = useSay()
  const [shown, show] = useState(false)
  const all = placesFor(role)
  const [first, ...others] = groupsFor(role)
  return (
    <nav aria-label={say(deskWords.places)} className={shown ? 'places places-shown' : 'places'}>
      {first && <Group group={first} all={all} went={() => show(false)} />}
      <button type="button" className="places-button" aria-expanded={shown} aria-controls="places" onClick={() => show(!shown)}>
        ☰ {say(deskWords.morePlaces)}
      </button>
      <div id="places">
        {others.map((group) => (
          <Group key={group.label?.en ?? ''} group={group} all={all} went={() => show(false)} />
        ))}
      </div>
    </nav>
  )
}

function Group({ group: { label, places }, all, went }: { group: PlaceGroup; all: readonly Place[]; went: () => void }) {
  const say = useSay()
  return (
    <section>
      {label && <p>{say(label)}</p>}
      <ul {...(label ? { 'aria-label': say(label) } : {})}>
        {places.map((place) => (
          <PlaceLine key={place.path} place={place} alone={all.some((each) => each.path.startsWith(`${place.path}/`))} went={went} />
        ))}
      </ul>
    </section>
  )
}

/** `alone`: another place lies below its address, so only the address itself is this place. */
function PlaceLine({ place, alone, went }: { place: Place; alone: boolean; went: () => void }) {
  const say = useSay()
  return (
    <li>
      <NavLink to={place.path} end={alone} data-go={place.letter} onClick={went} {...(place.path === 'register' ? { 'data-key': 'n' } : {})}>
        <span>{say(place.label)}</span>
        <Key>g {place.letter}</Key>
      </NavLink>
    </li>
  )
}

/** One person, one role at a time: switching opens everything anew with the other post's rights. */
function Acting({ data }: { data: FrameData }) {
  const say = useSay()
  const { acting, postings } = data.me
  const switchTo = async (postingId: string) => {
    const done = await call(data.district, peopleOperations.switchRole, {
      body: { postingId },
      commandId: newCommandId(),
    })
    if (done.ok) window.location.assign(`/desk/${data.district}/work`)
    else tell(done.refusal)
  }
  return (
    <div className="acting">
      <span className="quiet">{say(deskWords.actingAs)}</span>
      <strong>
        {data.me.name} · {say(acting.roleName)}
      </strong>
      <span className="quiet">{say(acting.unitName)}</span>
      {postings.length > 1 && (
        <Select
          size="small"
          value={acting.id}
          aria-label={say(deskWords.choosePost)}
          title={say(deskWords.switchHint)}
          onChange={(id) => void switchTo(id)}
          options={postings.map((each) => ({ value: each.id, label: `${say(each.roleName)} · ${say(each.unitName)}` }))}
        />
      )}
    </div>
  )
}

function SignOut({ district }: { district: string }) {
  const say = useSay()
  const navigate = useNavigate()
  const leave = async () => {
    stopListening()
    await call(district, peopleOperations.signOut, { commandId: newCommandId() })
    forgetDrafts()
    await navigate(`/${district}/sign-in`)
  }
  return (
    <Button size="small" onClick={() => void leave()}>
      {say(deskWords.signOut)}
    </Button>
  )
}

function Liveness() {
  const say = useSay()
  const state = useSyncExternalStore(onLiveState, liveState)
  return (
    <p className="liveness">
      <span aria-hidden="true">{state === 'live' ? '●' : '○'}</span>{' '}
      {say(state === 'live' ? deskWords.live : deskWords.polling)}
    </p>
  )
}
