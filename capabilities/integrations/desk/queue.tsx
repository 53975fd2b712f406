import { Button, Checkbox, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { Link, type LoaderFunctionArgs, useLoaderData, useRevalidator } from 'react-router-dom'
import { call, codeWords, Empty, load, momentWords, needed, newCommandId, StepForm, TableHead, TabLinks, tell, useDesk, useLanguage, useSay } from '#platform/ui/desk'
import { integrationsOperations, OPEN311_STATES, type Open311Line, type Open311State, type ReleaseBody } from '../contract.ts'
import { deskWords as words, OPEN311_STATE_WORDS } from '../words/desk.ts'

export async function loader({ params, request }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams
  const state: Open311State = OPEN311_STATES.find((each) => each === asked.get('state')) ?? 'waiting'
  const before = asked.get('before')
  const page = await load(params.district ?? '', integrationsOperations.listOpen311Requests, { query: { state, ...(before ? { before } : {}) } })
  return { ...page, state }
}

type Data = Awaited<ReturnType<typeof loader>>

/** What came in by Open311 and whether everybody may see it: looked at one by one. */
export function Component() {
  const data: Data = useLoaderData()
  const say = useSay()
  const [releasing, release] = useState<Open311Line>()
  const [withdrawing, withdraw] = useState<Open311Line>()
  return (
    <div className="page">
      <h1>{say(words.queue)}</h1>
      <p className="quiet">{say(words.queueHint)}</p>
      <TabLinks label={words.queue} tabs={OPEN311_STATES} here={data.state} words={OPEN311_STATE_WORDS} to={(each) => `?state=${each}`} />
      {data.requests.length === 0 ? <Empty title={say(words.queueEmpty)}>{say(words.queueEmptyHint)}</Empty> : <Requests data={data} release={release} withdraw={withdraw} />}
      {data.next && <Link to={`?state=${data.state}&before=${encodeURIComponent(data.next)}`}>{say(words.more)}</Link>}
      {releasing && (
        <Modal open footer={null} title={say(words.releaseTitle(releasing.service))} onCancel={() => release(undefined)}>
          <Release line={releasing} close={() => release(undefined)} />
        </Modal>
      )}
      {withdrawing && (
        <Modal open footer={null} title={say(words.withdrawTitle(withdrawing.service))} onCancel={() => withdraw(undefined)}>
          <Withdraw line={withdrawing} close={() => withdraw(undefined)} />
        </Modal>
      )}
    </div>
  )
}

interface Acts {
  release(line: Open311Line): void
  withdraw(line: Open311Line): void
}

function Requests({ data, ...acts }: { data: Data } & Acts) {
  return (
    <div className="table-wrap">
      <table className="dense stacking">
        <TableHead heads={[words.service, words.place, words.when, data.state === 'waiting' ? words.steps : words.shown]} />
        <tbody>
          {data.requests.map((each) => (
            <Row key={each.id} line={each} {...acts} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ line, release, withdraw }: { line: Open311Line } & Acts) {
  const say = useSay()
  const { language } = useLanguage()
  const { district, zone } = useDesk()
  return (
    <tr>
      <th scope="row">
        {say(line.service)}
        {line.title !== null && <p>{line.title}</p>}
        <p className="quiet">
          <Link to={`/${district}/work/${line.caseId}`}>{codeWords(line.code)}</Link> · {line.publicId} · {say(line.open ? words.open : words.done)}
        </p>
      </th>
      <td data-label={say(words.place)}>{line.place === null ? say(words.placeUnknown) : say(line.place)}</td>
      <td data-label={say(words.when)}>{momentWords(line.requestedAt, language, zone)}</td>
      <td data-label={say(line.state === 'waiting' ? words.steps : words.shown)}>{line.state === 'waiting' ? <Steps line={line} release={release} /> : <Shown line={line} withdraw={withdraw} />}</td>
    </tr>
  )
}

function Steps({ line, release }: { line: Open311Line; release(line: Open311Line): void }) {
  const say = useSay()
  const { district } = useDesk()
  const { revalidate } = useRevalidator()
  const keepBack = async () => {
    const kept = await call(district, integrationsOperations.keepBackOpen311Request, { params: { id: line.id }, body: {}, commandId: newCommandId() })
    if (kept.ok) void revalidate()
    else tell(kept.refusal)
  }
  return (
    <div className="button-row">
      <Button size="small" type="primary" onClick={() => release(line)}>
        {say(words.release)}
      </Button>
      <Button size="small" onClick={() => void keepBack()}>
        {say(words.keepBack)}
      </Button>
      {line.hasMedium && <span className="quiet">{say(words.withMedium)}</span>}
      {line.withdrawnReason !== null && <span className="quiet">{say(words.withdrawnWhy(line.withdrawnReason))}</span>}
    </div>
  )
}

function Shown({ line, withdraw }: { line: Open311Line } & Pick<Acts, 'withdraw'>) {
  const say = useSay()
  if (line.state === 'kept-back') return <span className="chip">{say(OPEN311_STATE_WORDS['kept-back'])}</span>
  return (
    <>
      <p>{line.words ?? <span className="quiet">{say(words.onlyKind)}</span>}</p>
      {line.address !== null && <p className="quiet">{line.address}</p>}
      {line.mediaShown && <p className="quiet">{say(words.mediumShown)}</p>}
      <Button size="small" onClick={() => withdraw(line)}>
        {say(words.withdraw)}
      </Button>
    </>
  )
}

function Release({ line, close }: { line: Open311Line; close(): void }) {
  const say = useSay()
  const { district } = useDesk()
  const { revalidate } = useRevalidator()
  const send = ({ words: text, address, media, mediaLookedAt }: ReleaseBody, commandId: string) =>
    call(district, integrationsOperations.releaseOpen311Request, {
      params: { id: line.id }, commandId,
      body: { ...(text ? { words: text } : {}), ...(address ? { address } : {}), ...(media ? { media, mediaLookedAt: mediaLookedAt === true } : {}) },
    })
  return (
    <StepForm<ReleaseBody, unknown>
      draftKey={`open311.${line.id}`}
      initial={{}}
      sendLabel={words.release}
      cancel={close}
      done={() => {
        close()
        void revalidate()
      }}
      send={send}
    >
      {line.title !== null && <p className="quiet">{line.title}</p>}
      <Form.Item name="words" label={say(words.words)} extra={say(words.wordsHint)}>
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
      <Form.Item name="address" label={say(words.address)} extra={say(words.addressHint)}>
        <Input maxLength={200} />
      </Form.Item>
      {line.hasMedium && (
        <>
          <Form.Item name="media" valuePropName="checked">
            <Checkbox>{say(words.media)}</Checkbox>
          </Form.Item>
          <Form.Item name="mediaLookedAt" valuePropName="checked">
            <Checkbox>{say(words.looked)}</Checkbox>
          </Form.Item>
        </>
      )}
    </StepForm>
  )
}

/** Out of the public list again, with a reason. */
function Withdraw({ line, close }: { line: Open311Line; close(): void }) {
  const say = useSay()
  const { district } = useDesk()
  const { revalidate } = useRevalidator()
  const send = ({ reason }: { reason?: string }, commandId: string) =>
    call(district, integrationsOperations.withdrawOpen311Release, { params: { id: line.id }, commandId, body: { reason: reason ?? '' } })
  return (
    <StepForm<{ reason?: string }, unknown>
      draftKey={`open311.withdraw.${line.id}`}
      initial={{}}
      sendLabel={words.withdraw}
      cancel={close}
      done={() => {
        close()
        void revalidate()
      }}
      send={send}
    >
      <p className="quiet">{say(words.withdrawHint)}</p>
      <Form.Item name="reason" label={say(words.reason)} rules={needed(say)}>
        <Input maxLength={300} />
      </Form.Item>
    </StepForm>
  )
}
