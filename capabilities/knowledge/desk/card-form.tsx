import { Form, Input } from 'antd'
import { call, DayField, dayRule, needed, StepForm, today, useSay } from '#platform/ui/desk'
import type { Said } from '#platform/words'
import { type CardBody, knowledgeOperations } from '../contract.ts'
import type { Version } from './cards.tsx'
import { cardWords as words } from './words.ts'

interface CardValues {
  readonly code: string
  readonly lawZh: string
  readonly lawEn: string
  readonly articleZh: string
  readonly articleEn: string
  readonly categories: string
  readonly effectiveFrom: string
  readonly effectiveTo?: string
  readonly summaryZh: string
  readonly summaryEn: string
  readonly link: string
  readonly verifiedOn?: string
}

interface CardFormProps {
  readonly district: string
  readonly from: Version | undefined
  cancel(): void
  done(): Promise<void>
}

function initialOf(from: Version | undefined): Partial<CardValues> {
  if (!from) return { effectiveFrom: today() }
  return {
    code: from.code, lawZh: from.law.zh, lawEn: from.law.en, articleZh: from.article.zh, articleEn: from.article.en,
    categories: from.categories.join(', '), effectiveFrom: today(), summaryZh: from.summary.zh, summaryEn: from.summary.en, link: from.link,
  }
}

function bodyOf(values: CardValues): CardBody {
  return {
    code: values.code, law: { zh: values.lawZh, en: values.lawEn }, article: { zh: values.articleZh, en: values.articleEn },
    categories: [...new Set(values.categories.split(/[,，、\s]+/).filter((each) => each !== ''))],
    effectiveFrom: values.effectiveFrom, summary: { zh: values.summaryZh, en: values.summaryEn }, link: values.link,
    ...(values.effectiveTo ? { effectiveTo: values.effectiveTo } : {}),
    ...(values.verifiedOn ? { verifiedOn: values.verifiedOn } : {}),
  }
}

/** A version begins with the words of the one before; only the day somebody compared it does not carry over. */
export function CardForm({ district, from, cancel, done }: CardFormProps) {
  const say = useSay()
  return (
    <section className="card">
      <h2>{say(from ? words.revising(from.code) : words.fresh)}</h2>
      <StepForm<CardValues, unknown>
        draftKey={`law-card.${from?.code ?? 'new'}`}
        initial={initialOf(from)}
        danger={false}
        sendLabel={words.add}
        cancel={cancel}
        done={() => done()}
        send={(values, commandId) => call(district, knowledgeOperations.addCardVersion, { body: bodyOf(values), commandId })}
      >
        <Text name="code" label={words.code} most={20} />
        <div className="form-row">
          <Text name="lawZh" label={words.lawZh} most={60} />
          <Text name="lawEn" label={words.lawEn} most={60} />
        </div>
        <div className="form-row">
          <Text name="articleZh" label={words.articleZh} most={40} />
          <Text name="articleEn" label={words.articleEn} most={40} />
        </div>
        <Text name="categories" label={words.categories} most={300} />
        <Long name="summaryZh" label={words.summaryZh} />
        <Long name="summaryEn" label={words.summaryEn} />
        <Text name="link" label={words.link} most={300} />
        <div className="form-row">
          <Form.Item name="effectiveFrom" label={say(words.from)} rules={dayRule(say)}>
            <DayField />
          </Form.Item>
          <Form.Item name="effectiveTo" label={say(words.to)} rules={dayRule(say, false)}>
            <DayField />
          </Form.Item>
          <Form.Item name="verifiedOn" label={say(words.verified)} rules={dayRule(say, false)}>
            <DayField />
          </Form.Item>
        </div>
      </StepForm>
    </section>
  )
}

function Text({ name, label, most }: { name: string; label: Said; most: number }) {
  const say = useSay()
  return (
    <Form.Item name={name} label={say(label)} rules={needed(say)}>
      <Input maxLength={most} />
    </Form.Item>
  )
}

function Long({ name, label }: { name: string; label: Said }) {
  const say = useSay()
  return (
    <Form.Item name={name} label={say(label)} rules={needed(say)}>
      <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={600} />
    </Form.Item>
  )
}
