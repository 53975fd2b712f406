import { Checkbox, Form, Input } from 'antd'
import { call, chosen, needed, OneOf, SomeOf, thisMinute, useSay } from '#platform/ui/desk'
import { mediationOperations } from '../contract.ts'
import { MOST_VISIT_PHOTOS } from '../contract/meetings.ts'
import { arrangingWords as words } from './arranging-words.ts'
import { type FormProps, partyChoices } from './case-desk.ts'
import { Names } from './inquiry.tsx'
import { inquiryWords } from './inquiry-words.ts'
import { MinuteItem } from './opening.tsx'
import { BlurredPhotos } from './blurred-photos.tsx'
import { StepBox } from './step-box.tsx'
import { deskWords } from './words.ts'

interface ApartValues {
  readonly partyId: string
  readonly at: string
  readonly note: string
}

/** What one party said alone: for whoever handles the case and nobody else. */
export function NoteTalkApart(given: FormProps) {
  const say = useSay()
  const { open, desk } = given
  return (
    <StepBox<ApartValues>
      step="note-talk-apart"
      given={given}
      draft={`${desk.records.length}`}
      initial={{ at: thisMinute() }}
      send={(body, commandId) => call(open.district, mediationOperations.noteTalkApart, { params: { caseId: open.caseId }, body, commandId })}
    >
      <p className="quiet">{say(words.apartHint)}</p>
      <Form.Item name="partyId" label={say(words.apartWho)} rules={chosen(say)}>
        <OneOf people={partyChoices(desk, say)} />
      </Form.Item>
      <MinuteItem name="at" label={say(words.apartAt)} />
      <Form.Item name="note" label={say(words.apartNote)} rules={needed(say)}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} maxLength={5000} />
      </Form.Item>
    </StepBox>
  )
}

interface VisitValues {
  readonly startedAt: string
  readonly endedAt: string
  readonly place: string
  readonly presentPartyIds?: string[]
  readonly othersPresent?: string[]
  readonly findings: string
  readonly photos?: string[]
  readonly nobodySeen?: boolean
}

function visitBody({ presentPartyIds, othersPresent, photos, nobodySeen, ...values }: VisitValues) {
  return {
    ...values,
    presentPartyIds: presentPartyIds ?? [],
    ...(othersPresent?.length ? { othersPresent } : {}),
    ...(photos?.length ? { photos, nobodySeen: nobodySeen ?? false } : {}),
  }
}

/** What was seen on the spot, with photos on which nobody can be recognised. */
export function RecordVisit(given: FormProps) {
  const say = useSay()
  const { open, desk } = given
  return (
    <StepBox<VisitValues>
      step="record-visit"
      given={given}
      draft={`${desk.records.length}`}
      initial={{ startedAt: thisMinute(), endedAt: thisMinute(), ...(open.place ? { place: open.place } : {}) }}
      send={(values, commandId) =>
        call(open.district, mediationOperations.recordSiteVisit, { params: { caseId: open.caseId }, body: visitBody(values), commandId })
      }
    >
      <div className="form-row">
        <MinuteItem name="startedAt" label={say(deskWords.startedAt)} />
        <MinuteItem name="endedAt" label={say(deskWords.endedAt)} />
      </div>
      <Form.Item name="place" label={say(words.visitPlace)} rules={needed(say)}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="presentPartyIds" label={say(words.visitParties)}>
        <SomeOf people={partyChoices(desk, say)} />
      </Form.Item>
      <Names name="othersPresent" label={say(inquiryWords.othersPresent)} />
      <Form.Item name="findings" label={say(words.visitFindings)} rules={needed(say)}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} maxLength={5000} />
      </Form.Item>
      <Form.Item name="photos" label={say(words.visitPhotos)}>
        <BlurredPhotos most={MOST_VISIT_PHOTOS} />
      </Form.Item>
      <Form.Item noStyle shouldUpdate>
        {({ getFieldValue }) =>
          (getFieldValue('photos') ?? []).length > 0 && (
            <Form.Item name="nobodySeen" valuePropName="checked">
              <Checkbox>{say(words.nobodySeen)}</Checkbox>
            </Form.Item>
          )
        }
      </Form.Item>
    </StepBox>
  )
}
