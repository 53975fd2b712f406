import { Button, Popconfirm } from 'antd'
import { useState } from 'react'
import { type LoaderFunctionArgs, useLoaderData, useNavigate, useRevalidator } from 'react-router-dom'
import { call, dayWords, load, newCommandId, TableHead, tell, useDesk, useLanguage, useSay } from '#platform/ui/desk'
import { type BoxShown, careOperations as ops } from '../contract.ts'
import { listed, SIGN_WORDS, THING_WORDS } from '../words.ts'
import { ContentFields, contentsOf, type TypedContents } from './contents-field.tsx'
import { Act } from './act.tsx'
import { deskWords as words } from './words.ts'

export async function loader({ params }: LoaderFunctionArgs) {
  return load(params.district ?? '', ops.readBox, { params: { boxId: params.boxId ?? '' } })
}

/** One box: what is in it, what to exchange, who looked when. The holder is shown on a press of its own. */
export function Component() {
  const box = useLoaderData<BoxShown>()
  const say = useSay()
  const { language } = useLanguage()
  const { revalidate } = useRevalidator()
  const [checking, check] = useState(false)
  const close = () => {
    check(false)
    void revalidate()
  }
  return (
    <div className="page">
      <h1>{box.place}</h1>
      <p>
        <span className={box.sign === 'fine' ? 'chip chip-done' : 'chip chip-warn'}>{say(SIGN_WORDS[box.sign])}</span> {say(words.given(dayWords(box.givenOn, language)))} · {say(words.whom[box.agreedBy])} · {say(words.nextCheck(dayWords(box.dueOn, language)))}
      </p>
      <p className="button-row">
        <Button type="primary" onClick={() => check(true)}>
          {say(words.check)}
        </Button>
        <Holder boxId={box.id} />
        <Remove boxId={box.id} />
      </p>
      <div className="table-wrap">
        <table className="dense">
          <TableHead heads={[words.columns.thing, words.columns.expires]} />
          <tbody>
            {box.contents.map((each) => (
              <tr key={each.thing}>
                <th scope="row">{say(THING_WORDS[each.thing])}</th>
                <td>
                  {dayWords(each.expiresOn, language)} {each.exchange && <span className="chip chip-warn">{say(words.exchangeNow)}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Looks checks={box.checks} />
      {checking && <Check box={box} close={close} />}
    </div>
  )
}

function Looks({ checks }: Pick<BoxShown, 'checks'>) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <>
      <h2>{say(words.checks)}</h2>
      {checks.length === 0 && <p className="quiet">{say(words.noChecks)}</p>}
      <ul className="plain-list">
        {checks.map((each) => (
          <li key={each.id}>
            {dayWords(each.on, language)} · {say(each.on <= each.dueOn ? words.inTime : words.notInTime)} · {say(words.exchanged(listed(each.exchanged.map((thing) => THING_WORDS[thing]))))}
          </li>
        ))}
      </ul>
    </>
  )
}

function Check({ box, close }: { box: BoxShown; close(): void }) {
  const say = useSay()
  const things = box.contents.map((each) => each.thing)
  return (
    <Act<{ contents?: TypedContents }, { id: string }>
      title={words.check}
      draftKey={`check.${box.id}`}
      close={close}
      send={({ contents }, commandId, district) => call(district, ops.checkBox, { params: { boxId: box.id }, commandId, body: { exchanged: contentsOf(contents, things) } })}
    >
      <p className="quiet">{say(words.checkHint)}</p>
      <ContentFields things={things} exchange={box.contents.filter((each) => each.exchange).map((each) => each.thing)} />
    </Act>
  )
}

function Holder({ boxId }: { boxId: string }) {
  const say = useSay()
  const { district } = useDesk()
  const [shown, show] = useState<{ name: string; phone: string }>()
  const reveal = async () => {
    const found = await call(district, ops.showBoxHolder, { params: { boxId }, commandId: newCommandId() })
    if (found.ok) show(found.value)
    else tell(found.refusal)
  }
  if (shown) return <output>{say(words.holder(shown.name, shown.phone))}</output>
  return <Button onClick={() => void reveal()}>{say(words.showHolder)}</Button>
}

function Remove({ boxId }: { boxId: string }) {
  const say = useSay()
  const { district } = useDesk()
  const go = useNavigate()
  const remove = async () => {
    const done = await call(district, ops.removeBox, { params: { boxId }, commandId: newCommandId() })
    tell(done.ok ? words.saved : done.refusal)
    if (done.ok) await go(`/${district}/care?tab=boxes`)
  }
  return (
    <Popconfirm title={say(words.removeWhy)} okText={say(words.remove)} onConfirm={() => void remove()}>
      <Button danger>{say(words.remove)}</Button>
    </Popconfirm>
  )
}
