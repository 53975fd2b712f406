import { Form, Input } from 'antd'
import { chosen, codeWords, DayField, dayRule, needed, Note, type OpenCase, PickChoice, RadioChoice, StepForm, type StepExit, today, useSay } from '#platform/ui/desk'
import type { PetitionView } from '../contract.ts'
import { STEP_WORDS } from '../words.ts'
import { FileForm } from './file-form.tsx'
import { sendStep, type Typed } from './sending.ts'
import { fieldsOf, type StepField } from './step-fields.ts'
import { deskWords } from './words.ts'

interface PetitionFormProps {
  readonly open: OpenCase
  readonly view: PetitionView | undefined
  readonly step: string
  readonly exit: StepExit
}

/** The form of a step, made from its fields; one that asks nothing asks to be sure. */
export default function PetitionForm({ open, view, step, exit }: PetitionFormProps) {
  const say = useSay()
  const name = Object.keys(STEP_WORDS).find((each): each is keyof typeof STEP_WORDS => each === step)
  if (!name || !view) return <FileForm open={open} exit={exit} />
  const fields = fieldsOf(name, view.state)
  const days = Object.fromEntries(fields.filter((each) => each.as === 'day').map((each) => [each.name, today()]))
  return (
    <StepForm<Typed, unknown>
      draftKey={`${open.caseId}.petition.${name}`}
      initial={days}
      sendLabel={view.steps.find((each) => each.step === name)?.label ?? STEP_WORDS[name]}
      danger={name === 'refuse' || name === 'close'}
      cancel={exit.cancel}
      done={() => exit.done()}
      send={(typed, commandId) => sendStep(name, { district: open.district, params: { caseId: open.caseId }, typed, commandId })}
    >
      {name === 'register' && (
        <Note tone="info">
          <p>{say(deskWords.repeatHint)}</p>
        </Note>
      )}
      {fields.length === 0 && <p>{say(deskWords.sure)}</p>}
      {fields.map((field) => (
        <OneField key={field.name} field={field} view={view} />
      ))}
    </StepForm>
  )
}

function OneField({ field, view }: { field: StepField; view: PetitionView }) {
  const say = useSay()
  const rules = field.optional ? [] : field.as === 'day' ? dayRule(say) : field.as === 'line' || field.as === 'area' || field.as === 'number' ? needed(say) : chosen(say)
  return (
    <Form.Item name={field.name} label={say(field.label)} rules={rules}>
      <FieldInput field={field} view={view} />
    </Form.Item>
  )
}

/** The input takes what the form's item hands it: value and change. */
function FieldInput({ field, view, ...given }: { field: StepField; view: PetitionView; id?: string; value?: string; onChange?: (value: string) => void }) {
  const take = { ...(given.value === undefined ? {} : { value: given.value }), ...(given.id === undefined ? {} : { id: given.id }) }
  const onText = (event: { target: { value: string } }) => given.onChange?.(event.target.value)
  const onPick = (value: string | undefined) => given.onChange?.(value ?? '')
  switch (field.as) {
    case 'area': return <Input.TextArea {...take} onChange={onText} autoSize={{ minRows: 3, maxRows: 12 }} maxLength={5000} />
    case 'number': return <Input {...take} onChange={onText} inputMode="numeric" maxLength={2} className="short" />
    case 'day': return <DayField {...take} onChange={onPick} />
    case 'choice': return <RadioChoice {...take} onChange={onPick} options={field.options ?? {}} />
    case 'pick': return <PickChoice {...take} onChange={onPick} options={field.options ?? {}} />
    case 'unit': return <PickChoice {...take} onChange={onPick} options={Object.fromEntries(view.units.map((each) => [each.unitId, each.name]))} />
    case 'earlier': return <PickChoice {...take} onChange={onPick} options={earlierOptions(view)} />
    default: return <Input {...take} onChange={onText} maxLength={200} />
  }
}

function earlierOptions(view: PetitionView) {
  return Object.fromEntries(view.earlier.map((each) => [each.caseId, deskWords.earlierLine(codeWords(each.code), each.stateWords, each.suggestedWords)]))
}
