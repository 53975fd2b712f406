import { Button, Form, Input, Modal } from 'antd'
import { useEffect, useState } from 'react'
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router-dom'
import { addressOf, call, codeWords, dayWords, Empty, Key, load, needed, Note, serverAheadMs, stampOfPress, type StepExit, StepForm, timeWords, today, useDesk, useKeptPresses, useLanguage, useOpened, useOpensOffline, usePress, useSay } from '#platform/ui/desk'
import { type Booth, type BoothOpinion, MOST_PRESSES, type OpinionBody, receptionOperations as ops } from '../contract.ts'
import { BOOTH_COUNTERS, type BoothCounter } from '../domain.ts'
import { COUNTER_WORDS, deskWords } from '../words.ts'
import { Checklists } from './checklists.tsx'
import { CarryLinks, linkedAt } from './carry-links.tsx'
import { type Counters, isKept, keepKnown, type Kept, placeOf, shownCount } from './kept-presses.ts'
import { LinkForm } from './link-form.tsx'
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
  const press = usePress()
  const cancel = () => press((commandId) => call(district, ops.cancelBooth, { params: { id: booth.id }, body: {}, commandId }))
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
      {!booth.cancelled && <Checklists />}
      <Opinions booth={booth} opinions={opinions} />
    </ReceptionPage>
  )
}

function Counting({ booth }: { booth: Booth }) {
  const say = useSay()
  const { district } = useDesk()
  const { press, shown, taken, waiting, refusal } = usePresses(district, booth)
  const ready = useOffline(district, booth, taken)
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
        {say(waiting === 0 ? words.sent : words.kept(waiting))} {ready && say(words.opensOffline)}
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

/** Each counter as the server has it and as it was pressed here since. */
function usePresses(district: string, booth: Booth) {
  const place = placeOf(district, booth.id)
  const [taken, take] = useState<Counters>(booth)
  const { press, waiting, refusal } = useKeptPresses<Kept, Counters>({
    place, most: MOST_PRESSES, isPress: isKept, taken: take,
    send: (presses, commandId) => call(district, ops.pressBooth, { params: { id: booth.id }, body: { presses: [...presses] }, commandId }),
  })
  return {
    press: (counter: BoothCounter, n: 1 | -1) => press({ ...stampOfPress(), counter, n }),
    shown: (counter: BoothCounter) => shownCount(counter, taken, waiting),
    taken, waiting: waiting.length, refusal,
  }
}

/** On its day the page is made to open without a network as well. */
function useOffline(district: string, { id, event, on }: Booth, { served, solved, opinions }: Counters): boolean {
  useEffect(() => {
    keepKnown(district, id, { event, on, counters: { served, solved, opinions }, aheadMs: serverAheadMs() })
  }, [district, id, event, on, served, solved, opinions])
  return useOpensOffline('/desk/booth-worker.js', on === today() ? `/desk/${district}/reception/booths/` : undefined)
}

function Opinions({ booth, opinions }: { booth: Booth; opinions: readonly BoothOpinion[] }) {
  const say = useSay()
  const { me } = useDesk()
  const { opened, open, exit } = useOpened<BoothOpinion | 'new'>()
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
