import { Button, Form, Input, InputNumber, Select } from 'antd'
import { addressOf, call, chosen, DayField, dayRule, Empty, needed, PickChoice, RadioChoice, shortDay, useDesk, useLanguage, usePress, useSay } from '#platform/ui/desk'
import type { Said } from '#platform/words'
import { type LessonBody, programmesOperations as ops, type TutorBody, type TutorShown } from '../contract.ts'
import { HEADS } from '../domain/roles.ts'
import { deskWords } from '../words/desk.ts'
import { BODY_WORDS, TUTOR_WORDS } from '../words/names.ts'
import { Act } from './act.tsx'
import { Renewals, RenewFields } from './renew.tsx'

const words = deskWords.tutor

interface Card {
  readonly code: string
  readonly law: Said
  readonly article: Said
}

/** Who teaches at which school and until when; what ends first on top. */
export function Tutors({ tutors, cards }: { tutors: readonly TutorShown[]; cards: readonly Card[] }) {
  const say = useSay()
  return (
    <>
      <Act<TutorBody, { id: string }> title={words.add} draftKey="tutor" send={(body, commandId, district) => call(district, ops.appointTutor, { commandId, body })}>
        <Form.Item name="name" label={say(words.name)} rules={needed(say)}>
          <Input maxLength={20} />
        </Form.Item>
        <Form.Item name="body" label={say(words.body)} rules={chosen(say)}>
          <PickChoice options={BODY_WORDS} />
        </Form.Item>
        <Form.Item name="role" label={say(words.role)} rules={chosen(say)}>
          <RadioChoice options={TUTOR_WORDS} />
        </Form.Item>
        <Form.Item name="school" label={say(words.school)} rules={needed(say)}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="fromOn" label={say(words.from)} rules={dayRule(say)}>
          <DayField />
        </Form.Item>
        <Form.Item name="untilOn" label={say(words.until)} rules={dayRule(say)}>
          <DayField />
        </Form.Item>
      </Act>
      {tutors.length === 0 && (
        <Empty title={say(deskWords.empty.tutors)}>
          <p>{say(deskWords.hint.tutors)}</p>
        </Empty>
      )}
      {tutors.map((each) => (
        <Tutor key={each.id} tutor={each} cards={cards} />
      ))}
    </>
  )
}

function Tutor({ tutor, cards }: { tutor: TutorShown; cards: readonly Card[] }) {
  const say = useSay()
  const { language } = useLanguage()
  const { district, me } = useDesk()
  const press = usePress(deskWords.saved)
  const { id } = tutor
  return (
    <section className="card">
      <h2>
        {tutor.school} · {tutor.name}
      </h2>
      <p>
        {say(tutor.body)} · {say(tutor.role)} · {shortDay(tutor.fromOn, language)}–{shortDay(tutor.untilOn, language)} {tutor.over && <span className="chip">{say(words.over)}</span>}
        {tutor.endsSoon && <span className="chip chip-warn">{say(deskWords.programme.soon)}</span>}
      </p>
      <Renewals renewals={tutor.renewals} />
      <ul>
        {tutor.lessons.map((each) => (
          <li key={each.id}>
            {shortDay(each.on, language)} {each.topic} · {say(words.heard(each.audience))} <span className="quiet">{each.cards.join(' ')}</span>
          </li>
        ))}
      </ul>
      <div className="button-row">
        {!tutor.over && <Lesson id={id} cards={cards} />}
        {HEADS.includes(me.role) && (
          <Act<{ untilOn: string; ground: string }, { id: string }> title={words.renew} draftKey={`tutor.${id}`} send={(body, commandId) => call(district, ops.renewTutor, { params: { id }, commandId, body })}>
            <RenewFields />
          </Act>
        )}
        <a className="text-link" href={addressOf(district, ops.printTutorSlip, { params: { id } })} target="_blank" rel="noreferrer">
          {say(words.slip)}
        </a>
        {!tutor.over && <Button onClick={() => void press((commandId) => call(district, ops.endTutor, { params: { id }, commandId, body: {} }))}>{say(words.end)}</Button>}
      </div>
    </section>
  )
}

function Lesson({ id, cards }: { id: string; cards: readonly Card[] }) {
  const say = useSay()
  const options = cards.map((each) => ({ value: each.code, label: `${say(each.law)} ${say(each.article)}` }))
  return (
    <Act<Omit<LessonBody, 'cards'> & { cards?: string[] }, { id: string }> title={words.lesson} draftKey={`lesson.${id}`} send={({ cards: used = [], ...body }, commandId, district) => call(district, ops.noteLesson, { params: { id }, commandId, body: { ...body, cards: used } })}>
      <Form.Item name="on" label={say(deskWords.programme.on)} rules={dayRule(say)}>
        <DayField />
      </Form.Item>
      <Form.Item name="topic" label={say(words.topic)} rules={needed(say)}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="audience" label={say(words.audience)} rules={chosen(say)}>
        <InputNumber min={1} max={20_000} />
      </Form.Item>
      <Form.Item name="cards" label={say(words.cards)}>
        <Select mode="multiple" options={options} showSearch={{ optionFilterProp: 'label' }} />
      </Form.Item>
    </Act>
  )
}
