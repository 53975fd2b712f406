import { Form } from 'antd'
import { call, chosen, RadioChoice, thisMinute, useSay } from '#platform/ui/desk'
import { mediationOperations } from '../contract.ts'
import { AcceptanceFields, acceptanceOf, type AcceptValues, proposedClock } from './acceptance.tsx'
import type { FormProps } from './case-desk.ts'
import { type AnswersGiven, AnswerRows, HowSaid, saidIn } from './consents.tsx'
import { StepBox } from './step-box.tsx'
import { firstWay } from './voice-field.tsx'
import { deskWords } from './words.ts'

/** Whoever is here does not answer by phone. */
const { phone: _byPhone, ...IN_THE_ROOM } = deskWords.consentForms

interface TogetherValues extends AcceptValues, AnswersGiven {
  readonly notice: keyof typeof deskWords.noticeForms
}

/** Everybody sits at the table: the notice, each one's own answer and the acceptance on one form. */
export function AcceptTogether(given: FormProps) {
  const say = useSay()
  const { open, desk } = given
  const left = desk.parties.filter((each) => each.consent === null)
  return (
    <StepBox<TogetherValues>
      step="accept-together"
      given={given}
      draft={String(left.length)}
      initial={{
        form: 'oral', at: thisMinute(), voices: Object.fromEntries(left.map((each) => [each.id, firstWay(desk, each.id)])),
        initiative: 'application', scope: 'whole', clock: proposedClock(desk),
      }}
      send={(values, commandId) =>
        call(open.district, mediationOperations.acceptTogether, {
          params: { caseId: open.caseId },
          body: { ...acceptanceOf(desk, values), notice: values.notice, consents: saidIn(values) },
          commandId,
        })
      }
    >
      <p className="quiet">{say(deskWords.togetherHint)}</p>
      <Form.Item name="notice" label={say(deskWords.noticeForm)} rules={chosen(say)}>
        <RadioChoice options={deskWords.noticeForms} />
      </Form.Item>
      <AnswerRows desk={desk} left={left} rules={chosen(say)} />
      <HowSaid forms={IN_THE_ROOM} />
      <AcceptanceFields desk={desk} />
    </StepBox>
  )
}
