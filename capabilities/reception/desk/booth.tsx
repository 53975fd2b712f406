import { Button, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { Link, type LoaderFunctionArgs, useLoaderData, useRevalidator } from 'react-router-dom'
import { addressOf, call, codeWords, dayWords, Empty, Key, load, needed, newCommandId, Note, type StepExit, StepForm, tell, timeWords, useDesk, useLanguage, useSay } from '#platform/ui/desk'
import { type Booth, type BoothOpinion, type OpinionBody, receptionOperations as ops } from '../contract.ts'
import { BOOTH_COUNTERS } from '../domain.ts'
import { COUNTER_WORDS, deskWords } from '../words.ts'
import { CarryLinks, linkedAt } from './carry-links.tsx'
import { LinkForm } from './link-form.tsx'
import { usePresses } from './presses.ts'
import { ReceptionPage } from './tabs.tsx'

const words = deskWords.booths

export async function loader({ params }: LoaderFunctionArgs) {
  return load(params['district'] ?? '', ops.readBooth, { params: { id: params['boothId'] ?? '' } })
}

/** Three big counters that work without a network, and opinions without names. */
export function Component() {
  const { booth, opinions } = useLoaderData<Awaited<ReturnType<typeof loader>>>()
  const say = useSay()
  const { language } = useLanguage()
  const { district, me } = useDesk()
  const { revalidate } = useRevalidator()
  const cancel = async () => {
    const done = await call(district, ops.cancelBooth, { params: { id: booth.id }, body: {}, commandId: newCommandId() })
    if (!done.ok) tell(done.refusal.say)
    await revalidate()
  }
  return (
    <ReceptionPage part="booths">
      <h2>
        {booth.event} {booth.cancelled && <span className="chip">{say(words.cancelled)}</span>}
      </h2>
      <p>
        {dayWords(booth.on, language)} · {booth.place} {booth.bodies && <span className="quiet">· {booth.bodies}</span>}
      </p>
      <div className="button-row">
        <Button href={addressOf(district, ops.printBooth, { params: { id: booth.id } })} target="_blank">
          {say(words.print)}
        </Button>
        <Link to={`/${district}/reception/booths`}>{say(words.toList)}</Link>
        {!booth.cancelled && me.role !== 'director' && booth.served + booth.solved + booth.opinions === 0 && (
          <Button size="small" danger onClick={() => void cancel()}>
            {say(words.cancel)}
          </Button>
        )}
      </div>
      {!booth.cancelled && me.role !== 'director' && <Counting key={`${booth.id}.${booth.opinions}`} booth={booth} />}
      <Opinions booth={booth} opinions={opinions} />
    </ReceptionPage>
  )
}

function Counting({ booth }: { booth: Booth }) {
  const say = useSay()
  const { district } = useDesk()
  const { press, shown, waiting, refusal } = usePresses(district, booth.id, booth)
  return (
    <section className="booth-counters" aria-label={say(words.lead)}>
      {BOOTH_COUNTERS.map((counter, index) => (
        <div className="card" key={counter}>
          <button type="button" className="booth-counter" data-key={String(index + 1)} onClick={() => press(counter, 1)} aria-label={say(words.one(say(COUNTER_WORDS[counter])))}>
            <span>{say(COUNTER_WORDS[counter])}</span>
            <strong>{shown(counter)}</strong>
            <Key>{index + 1}</Key>
          </button>
          <Button size="small" disabled={shown(counter) <= 0} onClick={() => press(counter, -1)} aria-label={say(words.back(say(COUNTER_WORDS[counter])))}>
            −1
          </Button>
        </div>
      ))}
      <p className="quiet" aria-live="polite">
        {say(waiting === 0 ? words.sent : words.kept(waiting))}
      </p>
      {refusal && (
        <Note tone="warn">
          <p>
            {say(words.refused)}
            {say(refusal.say)}
          </p>
        </Note>
      )}
    </section>
  )
}

function Opinions({ booth, opinions }: { booth: Booth; opinions: readonly BoothOpinion[] }) {
  const say = useSay()
  const { me } = useDesk()
  const { revalidate } = useRevalidator()
  const [opened, open] = useState<BoothOpinion | 'new'>()
  const exit: StepExit = {
    done: () => {
      open(undefined)
      void revalidate()
    },
    cancel: () => open(undefined),
  }
  return (
    <>
      <h3>{say(words.opinions)}</h3>
      {opinions.length === 0 && <Empty title={say(words.noOpinions)} />}
      <div className="stacked">
        {opinions.map((each) => (
          <OpinionItem key={each.id} opinion={each} link={() => open(each)} />
        ))}
      </div>
      {!booth.cancelled && me.role !== 'director' && (
        <div className="button-row">
          <Button onClick={() => open('new')}>{say(words.note)}</Button>
        </div>
      )}
      {opened && (
        <Modal open footer={null} title={say(opened === 'new' ? words.note : words.link)} onCancel={exit.cancel}>
          {opened === 'new' ? <OpinionForm boothId={booth.id} exit={exit} /> : <LinkForm operation={ops.linkOpinion} id={opened.id} exit={exit} />}
        </Modal>
      )}
    </>
  )
}

function OpinionItem({ opinion, link }: { opinion: BoothOpinion; link(): void }) {
  const say = useSay()
  const { district, me, zone } = useDesk()
  const { linked } = opinion
  return (
    <section className="card">
      <p>{opinion.text}</p>
      <p className="quiet">
        {timeWords(opinion.notedAt, zone)} {opinion.place && `· ${opinion.place}`}{' '}
        {linked && (
          <>
            · {say(linked.asWords)} <Link to={`/${district}/${linkedAt(linked, me.role)}`}>{linked.code ? codeWords(linked.code) : say(words.open)}</Link>
          </>
        )}
      </p>
      {!linked && me.role !== 'director' && (
        <div className="button-row">
          <CarryLinks from={{ kind: 'booth-opinion', id: opinion.id }} channel="market-booth" carried={{ text: opinion.text, place: opinion.place }} />
          <Button size="small" onClick={link}>
            {say(words.link)}
          </Button>
        </div>
      )}
    </section>
  )
}

function OpinionForm({ boothId, exit }: { boothId: string; exit: StepExit }) {
  const say = useSay()
  const { district } = useDesk()
  return (
    <StepForm<OpinionBody, unknown>
      draftKey={`reception.opinion.${boothId}`}
      initial={{}}
      sendLabel={words.note}
      cancel={exit.cancel}
      done={() => exit.done()}
      send={({ text, place }, commandId) => call(district, ops.noteOpinion, { params: { id: boothId }, body: { text, ...(place?.trim() ? { place: place.trim() } : {}) }, commandId })}
    >
      <Form.Item name="text" label={say(words.text)} rules={needed(say)}>
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
      <Form.Item name="place" label={say(words.place)}>
        <Input maxLength={100} />
      </Form.Item>
    </StepForm>
  )
}
