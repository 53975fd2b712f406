import { Button, Modal } from 'antd'
import { useState } from 'react'
import { Link, type LoaderFunctionArgs, useLoaderData, useNavigate } from 'react-router-dom'
import { call, codeWords, ListTable, load, newCommandId, shortDay, tell, useDesk, useLanguage, usePages, useSay } from '#platform/ui/desk'
import { preventionOperations, type SiteLine } from '../contract.ts'
import { PROPOSING } from '../contract/who.ts'
import { ProposeForm } from './forms.tsx'
import { Head } from './tabs.tsx'
import { deskWords } from './words.ts'

export const loader = ({ params }: LoaderFunctionArgs) => load(params.district ?? '', preventionOperations.listSites, { query: {} })

type Data = Awaited<ReturnType<typeof loader>>

/** Buildings and public places with repeated matters: no flat, no household, nobody. */
export function Component() {
  const first: Data = useLoaderData()
  const say = useSay()
  const { district } = useDesk()
  const { items, more } = usePages(first, (before) => call(district, preventionOperations.listSites, { query: { before } }), (page) => page.sites)
  const { siteHeads } = deskWords
  return (
    <div className="page page-wide">
      <Head here="sites" />
      <p className="quiet">{say(deskWords.sitesHint)}</p>
      <ListTable items={items} heads={[siteHeads.place, siteHeads.n, siteHeads.kinds, siteHeads.last, siteHeads.act]} none={deskWords.noSites} hint={deskWords.noSitesHint} more={more}>
        {(each) => <Line key={each.id} site={each} />}
      </ListTable>
    </div>
  )
}

function Line({ site }: { site: SiteLine }) {
  const say = useSay()
  const { language } = useLanguage()
  const { siteHeads } = deskWords
  return (
    <tr>
      <th scope="row">
        {site.place} {site.publicPlace && <span className="chip">{say(deskWords.publicPlace)}</span>}
        <br />
        <span className="quiet">{say(site.unit)}</span>
      </th>
      <td className="number" data-label={say(siteHeads.n)}>
        {say(deskWords.times(site.n))}
      </td>
      <td data-label={say(siteHeads.kinds)}>
        {site.kinds.map((each) => (
          <div key={each.category}>
            {say(each.kind)} <span className="quiet">{say(deskWords.times(each.n))}</span>
          </div>
        ))}
      </td>
      <td data-label={say(siteHeads.last)}>{shortDay(site.lastOn, language)}</td>
      <td data-label={say(siteHeads.act)}>
        <Actions site={site} />
      </td>
    </tr>
  )
}

function Actions({ site }: { site: SiteLine }) {
  const say = useSay()
  const navigate = useNavigate()
  const { district, me } = useDesk()
  const [opened, open] = useState<'matters' | 'propose'>()
  const [topic] = site.kinds
  return (
    <span className="button-row">
      {!topic?.councilId && site.measures.length === 0 && <span className="chip chip-maple">{say(deskWords.nobodyYet)}</span>}
      {topic && <Council site={site} topic={topic} />}
      {site.measures.map((each) => (
        <Link key={each.id} to={`/${district}/prevention/measures/${each.id}`}>
          {each.what} <span className="quiet">{say(each.stateWords)}</span>
        </Link>
      ))}
      {PROPOSING.includes(me.role) && (
        <Button size="small" onClick={() => open('propose')}>
          {say(deskWords.propose)}
        </Button>
      )}
      <Button size="small" onClick={() => open('matters')}>
        {say(deskWords.matters)}
      </Button>
      {opened === 'matters' && <Matters site={site} close={() => open(undefined)} />}
      {opened === 'propose' && (
        <ProposeForm
          from={{ siteId: site.id }}
          {...(topic ? { category: topic.category } : {})}
          close={() => open(undefined)}
          done={(measure) => void navigate(`/${district}/prevention/measures/${measure.id}`)}
        />
      )}
    </span>
  )
}

/** One press prepares a council about what comes back; where there is one, it is opened. */
function Council({ site, topic }: { site: SiteLine; topic: SiteLine['kinds'][number] }) {
  const say = useSay()
  const navigate = useNavigate()
  const { district } = useDesk()
  const [commandId] = useState(newCommandId)
  const [busy, setBusy] = useState(false)
  if (topic.councilId && !site.mayOpenCouncils) return <span className="quiet">{say(deskWords.preparedThere)}</span>
  if (topic.councilId) return <Link to={`/${district}/councils/${topic.councilId}`}>{say(deskWords.prepared)}</Link>
  if (!site.mayPrepare) return <span className="quiet">{say(deskWords.whoPrepares)}</span>
  const prepare = async () => {
    setBusy(true)
    const done = await call(district, preventionOperations.openSiteCouncil, { params: { id: site.id }, commandId, body: { category: topic.category } })
    setBusy(false)
    tell(done.ok ? deskWords.preparedTold : done.refusal)
    if (done.ok) void navigate(`/${district}/councils/${done.value.councilId}`)
  }
  return (
    <Button size="small" type="primary" loading={busy} onClick={() => void prepare()}>
      {say(deskWords.prepare)}
    </Button>
  )
}

type Found = Awaited<ReturnType<typeof ask>>
const ask = (district: string, id: string) => call(district, preventionOperations.listSiteMatters, { params: { id } })

/** The codes behind a place: asked for when they are wanted, because a look at them is written down. */
function Matters({ site, close }: { site: SiteLine; close(): void }) {
  const say = useSay()
  const { district } = useDesk()
  const [found, show] = useState<Found>()
  return (
    <Modal
      open
      footer={null}
      title={say(deskWords.mattersOf(site.place))}
      onCancel={close}
      afterOpenChange={(isOpen) => {
        if (isOpen) void ask(district, site.id).then(show)
      }}
    >
      {found && !found.ok && <p>{say(found.refusal.say)}</p>}
      {found?.ok && <Codes {...found.value} />}
    </Modal>
  )
}

function Codes({ matters, notShown }: Extract<Found, { ok: true }>['value']) {
  const say = useSay()
  const { district } = useDesk()
  const { language } = useLanguage()
  return (
    <>
      {matters.length === 0 && <p className="quiet">{say(deskWords.noMatters)}</p>}
      <ul className="plain">
        {matters.map((each) => (
          <li key={each.caseId}>
            <Link to={`/${district}/work/${each.caseId}`}>{codeWords(each.code)}</Link> {say(each.kind)}{' '}
            <span className="quiet">
              {say(each.stageWords)} · {shortDay(each.registeredOn, language)}
            </span>
          </li>
        ))}
      </ul>
      {notShown > 0 && <p className="quiet">{say(deskWords.notShown(notShown))}</p>}
    </>
  )
}
