import { Form, Input } from 'antd'
import { chosen, DayField, dayRule, type DeskRefusal, needed, PickChoice, useSay } from '#platform/ui/desk'
import type { Result } from '#platform/result'
import type { Said } from '#platform/words'
import type { GuideBody } from '../../knowledge/contract.ts'
import { GUIDE_TOPIC_WORDS } from '../../knowledge/words.ts'
import type { CardFromAnswer } from '../contract.ts'
import { Act } from './act.tsx'
import { deskWords as words } from './words.ts'

type Sent = Promise<Result<{ id: string }, DeskRefusal>>

interface GuideFields {
  readonly topic: GuideBody['topic']
  readonly titleZh: string
  readonly titleEn?: string
  readonly bodyZh: string
  readonly bodyEn?: string
  readonly basis?: string
  readonly link?: string
  readonly checkedOn?: string
}

const guideOf = (typed: GuideFields): GuideBody => ({
  topic: typed.topic, title: { zh: typed.titleZh, en: typed.titleEn ?? '' }, body: { zh: typed.bodyZh, en: typed.bodyEn ?? '' }, basis: typed.basis ?? '', link: typed.link ?? '', checkedOn: typed.checkedOn ?? null,
})

export function GuideForm({ title, initial, close, send }: { title: Said; initial?: Partial<GuideFields>; close(): void; send(body: GuideBody, commandId: string, district: string): Sent }) {
  const say = useSay()
  return (
    <Act<GuideFields, { id: string }> title={title} draftKey="guide" initial={initial ?? {}} close={close} send={(typed, commandId, district) => send(guideOf(typed), commandId, district)}>
      <Form.Item name="topic" label={say(words.topic)} rules={chosen(say)}>
        <PickChoice options={GUIDE_TOPIC_WORDS} />
      </Form.Item>
      <Form.Item name="titleZh" label={say(words.guideTitle)} rules={needed(say)}>
        <Input maxLength={80} />
      </Form.Item>
      <Form.Item name="bodyZh" label={say(words.guideBody)} rules={needed(say)}>
        <Input.TextArea rows={6} maxLength={3000} />
      </Form.Item>
      <Form.Item name="basis" label={say(words.basis)}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="link" label={say(words.officialLink)}>
        <Input maxLength={300} />
      </Form.Item>
      <Form.Item name="checkedOn" label={say(words.checkedOn)} rules={dayRule(say, false)}>
        <DayField />
      </Form.Item>
      <p className="quiet">{say(words.english)}</p>
      <Form.Item name="titleEn" label={`${say(words.guideTitle)} (English)`}>
        <Input maxLength={80} />
      </Form.Item>
      <Form.Item name="bodyEn" label={`${say(words.guideBody)} (English)`}>
        <Input.TextArea rows={4} maxLength={3000} />
      </Form.Item>
    </Act>
  )
}

interface CardFields {
  readonly code: string
  readonly lawZh: string
  readonly lawEn: string
  readonly articleZh: string
  readonly articleEn: string
  readonly categories: string
  readonly effectiveFrom: string
  readonly summaryZh: string
  readonly summaryEn: string
  readonly link: string
}

const cardOf = (typed: CardFields): CardFromAnswer => ({
  code: typed.code, law: { zh: typed.lawZh, en: typed.lawEn }, article: { zh: typed.articleZh, en: typed.articleEn }, categories: typed.categories.split(/[\s,，、]+/).filter((each) => each !== ''),
  effectiveFrom: typed.effectiveFrom, summary: { zh: typed.summaryZh, en: typed.summaryEn }, link: typed.link,
})

const LINES: readonly (readonly [keyof CardFields, Said, number])[] = [
  ['code', words.cardCode, 20], ['lawZh', words.law, 60], ['lawEn', words.lawEn, 60], ['articleZh', words.article, 40], ['articleEn', words.articleEn, 40], ['categories', words.categories, 200], ['link', words.cardLink, 300],
]

/** A law card out of an answer: nothing before another person agreed. */
export function CardForm({ title, summary, close, send }: { title: Said; summary: string; close(): void; send(body: CardFromAnswer, commandId: string, district: string): Sent }) {
  const say = useSay()
  return (
    <Act<CardFields, { id: string }> title={title} draftKey="card" initial={{ summaryZh: summary.slice(0, 600), categories: '*' }} close={close} send={(typed, commandId, district) => send(cardOf(typed), commandId, district)}>
      {LINES.map(([name, label, most]) => (
        <Form.Item key={name} name={name} label={say(label)} rules={needed(say)}>
          <Input maxLength={most} />
        </Form.Item>
      ))}
      <Form.Item name="effectiveFrom" label={say(words.effectiveFrom)} rules={dayRule(say)}>
        <DayField />
      </Form.Item>
      <Form.Item name="summaryZh" label={say(words.summary)} rules={needed(say)}>
        <Input.TextArea rows={3} maxLength={600} />
      </Form.Item>
      <Form.Item name="summaryEn" label={say(words.summaryEn)} rules={needed(say)}>
        <Input.TextArea rows={3} maxLength={600} />
      </Form.Item>
    </Act>
  )
}
