import { Button, Form, Input, InputNumber } from 'antd'
import {
  call,
  chosen,
  DayField,
  dayRule,
  kitWords,
  needed,
  PickChoice,
  RadioChoice,
  StepForm,
  today,
  useSay,
} from '#platform/ui/desk'
import type { Said } from '#platform/words'
import { type FileView, followUpOperations } from '../contract.ts'
import { PAPER_KINDS, type PaperKind } from '../domain/completeness.ts'
import { RETENTION_CODES } from '../domain/retention.ts'
import { CATALOGUE_WORDS } from '../words/catalogue.ts'
import { STEP_WORDS } from '../words/steps.ts'
import { type FollowUpFormProps, textOf } from './forms.tsx'
import { deskWords } from './words.ts'

interface Values {
  readonly papers: { kind: PaperKind; madeOn: string; sheets?: number }[]
  readonly gaps?: Readonly<Record<string, string>>
  readonly retention?: (typeof RETENTION_CODES)[number]
  readonly remark?: string
}

const isKind = (kind: string): kind is PaperKind => PAPER_KINDS.some((each) => each === kind)
const STATES: Readonly<Record<string, Said>> = deskWords.completeStates

/** D15: what lies in the file, whether it is complete, and for how long it is kept. */
export function Archive({ data: { open, file }, exit }: FollowUpFormProps) {
  const say = useSay()
  if (!file) return null
  const standard = file.retention.find((each) => each.standard)?.code
  const send = ({ papers, gaps, retention, remark }: Values, commandId: string) => {
    const missing = Object.entries(gaps ?? {}).flatMap(([kind, why]) =>
      isKind(kind) && textOf(why) ? [{ kind, why }] : [],
    )
    const words = textOf(remark)
    const body = {
      papers: papers.map(({ sheets, ...paper }) => ({ ...paper, sheets: sheets ?? 1 })),
      ...(missing.length > 0 ? { gaps: missing } : {}),
      ...(retention ? { retention } : {}),
      ...(words ? { remark: words } : {}),
    }
    return call(open.district, followUpOperations.archiveCase, { params: { caseId: open.caseId }, body, commandId })
  }
  return (
    <StepForm<Values, unknown>
      draftKey={`${open.caseId}.archive`}
      sendLabel={STEP_WORDS.archive}
      cancel={exit.cancel}
      done={() => exit.done()}
      send={send}
      initial={{
        papers: file.papers.flatMap(({ kind, madeOn, sheets }) => (isKind(kind) ? [{ kind, madeOn, ...(sheets ? { sheets } : {}) }] : [])),
        ...retentionOf(standard),
      }}
    >
      <Completeness file={file} />
      <Papers />
      <Form.Item name="retention" label={say(deskWords.retention)} rules={chosen(say)}>
        <RadioChoice
          options={Object.fromEntries(
            file.retention.map((each) => [each.code, deskWords.years(say(each.name), each.years)]),
          )}
        />
      </Form.Item>
      <Form.Item name="remark" label={say(deskWords.remark)}>
        <Input maxLength={500} />
      </Form.Item>
    </StepForm>
  )
}

function retentionOf(code: string | undefined): Pick<Values, 'retention'> {
  const known = RETENTION_CODES.find((each) => each === code)
  return known ? { retention: known } : {}
}

function Completeness({ file }: { file: FileView }) {
  const say = useSay()
  return (
    <fieldset className="rows">
      <legend>{say(deskWords.completeness)}</legend>
      {file.completeness.map((each) => {
        const names = each.names.map(say).join(' / ')
        const missing = each.state === 'missing'
        return (
          <div key={each.kinds.join()}>
            <p>
              <span className={missing ? 'chip chip-warn' : 'chip chip-done'}>
                {missing ? '! ' : '✓ '}
                {say(STATES[each.state] ?? { zh: each.state, en: each.state })}
              </span>{' '}
              {each.kinds.join(' / ')} {names}
            </p>
            {missing && (
              <Form.Item name={['gaps', each.kinds[0] ?? '']} label={say(deskWords.gapWhy(names))}>
                <Input maxLength={500} />
              </Form.Item>
            )}
          </div>
        )
      })}
    </fieldset>
  )
}

function Papers() {
  const say = useSay()
  return (
    <Form.List name="papers">
      {(fields, { add, remove }) => (
        <fieldset className="rows">
          <legend>{say(deskWords.papers)}</legend>
          {fields.map((field) => (
            <div key={field.key} className="row row-paper">
              <Form.Item name={[field.name, 'kind']} label={say(deskWords.paper)} rules={chosen(say)}>
                <PickChoice options={CATALOGUE_WORDS} />
              </Form.Item>
              <Form.Item name={[field.name, 'madeOn']} label={say(deskWords.madeOn)} rules={dayRule(say)}>
                <DayField />
              </Form.Item>
              <Form.Item name={[field.name, 'sheets']} label={say(deskWords.sheets)} rules={needed(say)}>
                <InputNumber min={1} max={500} />
              </Form.Item>
              <Button onClick={() => remove(field.name)}>{say(kitWords.remove)}</Button>
            </div>
          ))}
          <Button onClick={() => add({ madeOn: today() })}>{say(deskWords.addPaper)}</Button>
        </fieldset>
      )}
    </Form.List>
  )
}
