import { Button, Checkbox, Form, Input } from 'antd'
import {
  addressOf,
  call,
  chosen,
  DayField,
  dayRule,
  type Named,
  needed,
  Note,
  OneOf,
  RadioChoice,
  today,
  UploadField,
  useSay,
} from '#platform/ui/desk'
import type { Said } from '#platform/words'
import type { MediationDesk } from '../contract.ts'
import { mediationOperations } from '../contract.ts'
import type { FormProps } from './case-desk.ts'
import { SignerFields } from './signer-fields.tsx'
import { DrawingField } from './drawing.tsx'
import { StepBox } from './step-box.tsx'
import { deskWords } from './words.ts'

type Mark = { readonly by: string; readonly whose: string }

export function signerName(desk: MediationDesk, mark: Mark, say: (words: Said) => string): string {
  const party = desk.parties.find((each) => each.id === mark.whose)
  const coOwner = desk.signers.find((each) => each.partyId === mark.whose)
  const mediator = desk.mediators.find((each) => each.id === mark.whose)
  return party?.name ?? coOwner?.name ?? say(deskWords.mediatorMark(mediator?.name ?? ''))
}

const SIDES: Readonly<Record<string, Said>> = deskWords.sides

function sideOf(desk: MediationDesk, mark: Mark, say: (words: Said) => string): string {
  const side = SIDES[desk.parties.find((each) => each.id === mark.whose)?.side ?? '']
  return side ? say(side) : ''
}

/** Who has signed this version and who is still missing, before and after every mark. */
export function MarksState({ desk }: { desk: MediationDesk }) {
  const say = useSay()
  if (!desk.draft) return null
  // With the side: where names are masked, two of them may look alike.
  const names = (marks: readonly Mark[]) => marks.map((mark) => ({ key: mark.whose, name: [signerName(desk, mark, say), sideOf(desk, mark, say)].filter((each) => each !== '').join(' · ') }))
  return (
    <dl className="pairs">
      <dt>{say(deskWords.version(desk.draft.version))}</dt>
      <dd>{desk.draft.paperOnly && say(deskWords.paperOnly)}</dd>
      <dt>{say(deskWords.marksMade)}</dt>
      <dd>
        {names(desk.draft.marks).map(({ key, name }) => (
          <span key={key} className="chip chip-done">
            ✓ {name}
          </span>
        ))}
      </dd>
      <dt>{say(deskWords.marksMissing)}</dt>
      <dd>
        {names(desk.draft.missing).map(({ key, name }) => (
          <span key={key} className="chip chip-warn">
            {name}
          </span>
        ))}
      </dd>
    </dl>
  )
}

interface MarkValues {
  readonly whose: string
  readonly actsFor: 'self' | 'guardian' | 'agent'
  readonly mark: 'signature' | 'seal' | 'fingerprint'
  readonly way: 'paper' | 'on-screen'
  readonly on: string
  readonly signerPresent?: boolean
  readonly paperOffered?: boolean
  readonly signerId?: string
  readonly alsoFor?: string[]
  readonly file?: string
}

/** One mark at a time, by the person present; paper comes first. */
export function RecordMark(given: FormProps) {
  const say = useSay()
  const { open, desk } = given
  const draft = desk.draft
  if (!draft) return null
  const [next] = draft.missing
  const signers = draft.missing.map((mark) => ({ id: mark.whose, name: signerName(desk, mark, say) }))
  const byOf = (whose: string) => (desk.mediators.some((each) => each.id === whose) ? 'mediator' : 'party')
  const paper = addressOf(open.district, mediationOperations.printPaper, {
    params: { caseId: open.caseId, kind: 'D09' },
  })
  return (
    <StepBox<MarkValues>
      step="sign"
      given={given}
      draft={`${draft.version}.${draft.marks.length}`}
      initial={{
        ...(next ? { whose: next.whose } : {}),
        actsFor: 'self',
        mark: 'signature',
        way: 'paper',
        on: today(),
      }}
      send={({ whose, file, signerPresent, paperOffered, ...values }, commandId) =>
        call(open.district, mediationOperations.signAgreement, {
          params: { caseId: open.caseId },
          commandId,
          body: {
            ...values,
            draftId: draft.draftId,
            by: byOf(whose),
            whose,
            signerPresent: signerPresent ?? false,
            ...(values.way === 'on-screen' ? { paperOffered: paperOffered ?? false } : {}),
            ...(file ? { file } : {}),
          },
        })
      }
    >
      <MarksState desk={desk} />
      <p>
        <Button href={paper} target="_blank">
          {say(deskWords.printFirst)}
        </Button>
      </p>
      <MarkFields signers={signers} desk={desk} />
    </StepBox>
  )
}

function MarkFields({ signers, desk }: { signers: readonly Named[]; desk: MediationDesk }) {
  const say = useSay()
  return (
    <>
      <Form.Item name="whose" label={say(deskWords.whose)} rules={chosen(say)}>
        <OneOf people={signers} />
      </Form.Item>
      <Form.Item name="actsFor" label={say(deskWords.by)} rules={chosen(say)}>
        <RadioChoice options={deskWords.byWho} />
      </Form.Item>
      <SignerFields desk={desk} />
      <div className="form-row">
        <Form.Item name="mark" label={say(deskWords.mark)} rules={chosen(say)}>
          <RadioChoice options={deskWords.marks} />
        </Form.Item>
        <Form.Item name="way" label={say(deskWords.way2)} rules={chosen(say)}>
          <RadioChoice options={desk.draft?.paperOnly ? { paper: deskWords.ways.paper } : deskWords.ways} />
        </Form.Item>
      </div>
      <Form.Item name="on" label={say(deskWords.on)} rules={dayRule(say)}>
        <DayField />
      </Form.Item>
      <Form.Item name="signerPresent" valuePropName="checked">
        <Checkbox>{say(deskWords.signerPresent)}</Checkbox>
      </Form.Item>
      <Proof />
    </>
  )
}

/** On paper its scan; on the screen the offer of paper and what was drawn. */
function Proof() {
  const say = useSay()
  if (Form.useWatch('way') !== 'on-screen')
    return (
      <Form.Item name="file" label={say(deskWords.fileNeeded)} rules={needed(say)}>
        <UploadField />
      </Form.Item>
    )
  return (
    <>
      <Form.Item name="paperOffered" valuePropName="checked">
        <Checkbox>{say(deskWords.paperOffered)}</Checkbox>
      </Form.Item>
      <Form.Item name="file" label={say(deskWords.drawHere)} rules={needed(say)}>
        <DrawingField />
      </Form.Item>
    </>
  )
}

/** What is about to take effect, in its own words, where the reader may read them. */
function AgreementText({ desk }: { desk: MediationDesk }) {
  const say = useSay()
  const words = desk.draft?.content
  const terms = Array.isArray(words?.['content']) ? words['content'].map(String) : []
  if (terms.length === 0) return null
  return (
    <section className="agreement-text">
      <h3>{say(deskWords.content)}</h3>
      <ol>
        {terms.map((term) => (
          <li key={term} className="said">
            {term}
          </li>
        ))}
      </ol>
    </section>
  )
}

/** The last mark, by the head, after the password again (decision 20). */
export function Seal(given: FormProps) {
  const say = useSay()
  const { open, desk } = given
  const draftId = desk.draft?.draftId
  if (draftId === undefined) return null
  const paper = addressOf(open.district, mediationOperations.printPaper, {
    params: { caseId: open.caseId, kind: 'D09' },
  })
  return (
    <StepBox<{ password: string; code?: string }>
      step="seal"
      given={given}
      initial={{}}
      send={({ password, code }, commandId) =>
        call(open.district, mediationOperations.sealAgreement, {
          params: { caseId: open.caseId },
          body: { draftId, password, ...(code ? { code } : {}) },
          commandId,
        })
      }
    >
      <MarksState desk={desk} />
      <p>
        <Button href={paper} target="_blank">
          {say(deskWords.readFirst)}
        </Button>
      </p>
      <AgreementText desk={desk} />
      <Note tone="info">
        <p>{say(deskWords.sealHint)}</p>
      </Note>
      <Form.Item name="password" label={say(deskWords.password)} rules={needed(say)}>
        <Input.Password autoComplete="current-password" visibilityToggle={false} className="short-password" />
      </Form.Item>
      {given.secondFactor && (
        <Form.Item name="code" label={say(deskWords.sealCode)} rules={needed(say)}>
          <Input autoComplete="one-time-code" maxLength={20} className="short-password" />
        </Form.Item>
      )}
    </StepBox>
  )
}
