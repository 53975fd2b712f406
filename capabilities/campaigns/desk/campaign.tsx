import { Button, Form, Input } from 'antd'
import { Link, type LoaderFunctionArgs, useLoaderData, useNavigate, useRevalidator } from 'react-router-dom'
import { actingRole, addressOf, call, DayField, dayRule, load, needed, TableHead, today, useDesk, useSay } from '#platform/ui/desk'
import { leadsOperations } from '../../leads/contract.ts'
import { type CampaignDetail, campaignsOperations as ops, type GridShown, type PromiseSlip, type RenewBody } from '../contract.ts'
import { VISITING } from '../domain/roles.ts'
import { deskWords as words } from '../words/desk.ts'
import { roundWords } from '../words/round.ts'
import { placeOf, readKept } from './kept-doors.ts'
import { Act, Slip, useDialog, VisitsPage } from './parts.tsx'
import { NoteAct, PromiseAct, TakeUpAct } from './taking.tsx'

interface OpenNote {
  readonly id: string
  readonly text: string
}

export async function loader({ params }: LoaderFunctionArgs) {
  const [district, id] = [params['district'] ?? '', params['campaignId'] ?? '']
  const detail = await load(district, ops.readCampaign, { params: { id } })
  const role = await actingRole()
  return { detail, notes: role !== undefined && VISITING.includes(role) ? await notesOf(district, detail.openNotes) : [] }
}

/** The words of notes are with leads: shown to whoever may read them there. */
async function notesOf(district: string, ids: readonly string[]): Promise<readonly OpenNote[]> {
  if (ids.length === 0) return []
  const found = await call(district, leadsOperations.listNotes, { query: { view: 'open' } })
  return found.ok ? found.value.notes.flatMap((each) => (ids.includes(each.id) && each.text !== null && each.mayDecide ? [{ id: each.id, text: each.text }] : [])) : []
}

type Doing = { readonly kind: 'note' | 'promise' | 'close' | 'renew' } | { readonly kind: 'need' | 'project'; readonly note: OpenNote }

/** One campaign: grids with their coverage, what was found, what was promised. */
export function Component() {
  const { detail, notes } = useLoaderData<Awaited<ReturnType<typeof loader>>>()
  const { campaign, may } = detail
  const say = useSay()
  const { revalidate } = useRevalidator()
  const { about, open, close } = useDialog<Doing>()
  const { about: slip, open: show, close: hide } = useDialog<PromiseSlip>()
  const finish = () => {
    close()
    void revalidate()
  }
  return (
    <VisitsPage part="campaigns">
      <Head campaign={campaign} />
      <p className="button-row">
        {may.note && <Button type="primary" onClick={() => open({ kind: 'note' })}>{say(words.note)}</Button>}
        {may.note && <Button onClick={() => open({ kind: 'promise' })}>{say(words.promise)}</Button>}
        {may.close && <Button onClick={() => open({ kind: 'close' })}>{say(words.close)}</Button>}
        {may.renew && <Button onClick={() => open({ kind: 'renew' })}>{say(words.renew)}</Button>}
      </p>
      <p>
        <strong>{say(words.coverage(campaign.visited, campaign.addresses, campaign.percent))}</strong>
      </p>
      <Grids campaignId={campaign.id} grids={detail.grids} />
      <p className="quiet">{say(campaign.forgotten ? words.forgotten : words.forgets(campaign.forgottenOn))}</p>
      <Found detail={detail} />
      <Notes notes={notes} open={open} />
      {about?.kind === 'note' && <NoteAct campaignId={campaign.id} close={close} done={finish} />}
      {about?.kind === 'promise' && <PromiseAct campaignId={campaign.id} close={close} done={show} />}
      {(about?.kind === 'need' || about?.kind === 'project') && <TakeUpAct kind={about.kind} note={about.note} close={close} done={show} />}
      {about?.kind === 'close' && <Close id={campaign.id} close={close} done={finish} />}
      {about?.kind === 'renew' && <Renew id={campaign.id} goal={campaign.goal} close={close} />}
      {slip && (
        <Slip
          slip={slip}
          close={() => {
            hide()
            void revalidate()
          }}
        />
      )}
    </VisitsPage>
  )
}

function Head({ campaign }: Pick<CampaignDetail, 'campaign'>) {
  const say = useSay()
  return (
    <>
      <h2>
        {campaign.title} <span className="chip">{say(campaign.standingWords)}</span>
      </h2>
      <p>{campaign.goal}</p>
      <p className="quiet">
        {campaign.code} · {say(campaign.unit)} · {say(words.period(campaign.fromOn, campaign.untilOn))} · {campaign.topics.map(say).join(' · ')}
      </p>
      {campaign.result !== null && (
        <p>
          <strong>{say(words.result)}</strong> {campaign.result}
        </p>
      )}
    </>
  )
}

function Grids({ campaignId, grids }: { campaignId: string; grids: readonly GridShown[] }) {
  const say = useSay()
  const { district, me } = useDesk()
  return (
    <table className="dense stacking">
      <TableHead heads={[words.grid, words.share, words.notAnswered, words.declined, words.round]} />
      <tbody>
        {grids.map((each) => (
          <tr key={each.id}>
            <th scope="row">
              {say(each.name)} <Kept place={placeOf(district, campaignId, each.id)} />
            </th>
            <td data-label={say(words.share)}>{say(words.coverage(each.visited, each.addresses, each.percent))}</td>
            <td data-label={say(words.notAnswered)}>{each.notAnswered}</td>
            <td data-label={say(words.declined)}>{each.declined}</td>
            <td data-label={say(words.round)}>
              {each.mayWalk && VISITING.includes(me.role) && (
                <>
                  <Link to={`/${district}/campaigns/rounds/${campaignId}/${each.id}`}>{say(words.round)}</Link>{' '}
                  <a href={addressOf(district, ops.printRoundSheet, { params: { id: campaignId, gridId: each.id } })} target="_blank" rel="noreferrer">
                    {say(words.paper)}
                  </a>
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Presses of a sheet that was left without a network: they wait in this browser until it opens again. */
function Kept({ place }: { place: string }) {
  const say = useSay()
  const kept = readKept(place).length
  return kept === 0 ? null : <span className="chip chip-warn">{say(roundWords.keptHere(kept))}</span>
}

function Found({ detail }: { detail: CampaignDetail }) {
  const say = useSay()
  const { open, kept, notKept } = detail.promises
  return (
    <>
      <h3>{say(words.found)}</h3>
      <p>
        <strong>{say(words.foundLine(detail.found, detail.resolved))}</strong> <span className="quiet">{detail.became.map((each) => `${say(each.words)} ${each.n}`).join(' · ')}</span>
      </p>
      <p className="quiet">{say(words.foundMeans)}</p>
      <p>{say(words.promised(open, kept, notKept))}</p>
    </>
  )
}

function Notes({ notes, open }: { notes: readonly OpenNote[]; open(doing: Doing): void }) {
  const say = useSay()
  const { district } = useDesk()
  if (notes.length === 0) return null
  return (
    <>
      <h3>{say(words.openNotes)}</h3>
      <div className="stacked">
        {notes.map((note) => (
          <section className="card" key={note.id}>
            <p>{note.text}</p>
            <p className="button-row">
              {(['need', 'project'] as const).map((kind) => (
                <Button key={kind} size="small" onClick={() => open({ kind, note })}>
                  {say(words.takeUp[kind])}
                </Button>
              ))}
              <Link to={`/${district}/leads`}>{say(words.toLeads)}</Link>
            </p>
          </section>
        ))}
      </div>
    </>
  )
}

interface Ending {
  readonly id: string
  close(): void
  done(): void
}

function Close({ id, close, done }: Ending) {
  const say = useSay()
  return (
    <Act<{ result: string }, unknown> title={words.close} draftKey={`close.${id}`} close={close} done={done} send={(body, commandId, district) => call(district, ops.closeCampaign, { params: { id }, commandId, body })}>
      <Form.Item name="result" label={say(words.result)} rules={needed(say)}>
        <Input.TextArea maxLength={1000} autoSize={{ minRows: 3 }} />
      </Form.Item>
    </Act>
  )
}

function Renew({ id, goal, close }: { id: string; goal: string; close(): void }) {
  const say = useSay()
  const navigate = useNavigate()
  const { district } = useDesk()
  return (
    <Act<RenewBody, { id: string }>
      title={words.renew}
      draftKey={`renew.${id}`}
      initial={{ goal, fromOn: today() }}
      close={close}
      done={(made) => void navigate(`/${district}/campaigns/${made.id}`)}
      send={(body, commandId) => call(district, ops.renewCampaign, { params: { id }, commandId, body })}
    >
      <p className="quiet">{say(words.renewWhy)}</p>
      <Form.Item name="goal" label={say(words.goal)} rules={needed(say)}>
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2 }} />
      </Form.Item>
      <Form.Item name="fromOn" label={say(words.from)} rules={dayRule(say)}>
        <DayField />
      </Form.Item>
      <Form.Item name="untilOn" label={say(words.until)} rules={dayRule(say)}>
        <DayField />
      </Form.Item>
    </Act>
  )
}
