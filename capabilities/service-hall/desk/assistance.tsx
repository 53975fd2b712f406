import { Button, Form } from 'antd'
import { useRevalidator } from 'react-router-dom'
import { call, chosen, Empty, More, PickChoice, RadioChoice, shortDay, StepForm, tell, useDesk, useLanguage, usePages, useSay } from '#platform/ui/desk'
import { type AssistanceLine, serviceHallOperations as ops } from '../contract.ts'
import type { Way } from '../domain/assistance.ts'
import { deskWords } from '../words/desk.ts'
import { WAY_WORDS } from '../words/names.ts'
import { type ItemNamed, optionsOf, usePress } from './parts.tsx'

const words = deskWords.assistance

interface AssistancesProps {
  readonly items: readonly ItemNamed[]
  readonly first: { readonly assistances: readonly AssistanceLine[]; readonly next: string | null }
}

/** Guide somebody step by step; kept is what was done, never who or what came out. */
export function Assistances({ items, first }: AssistancesProps) {
  const say = useSay()
  const { district } = useDesk()
  const { items: shown, more } = usePages(first, (before) => call(district, ops.listAssistances, { query: { before } }), (page) => page.assistances)
  const running = shown.filter((each) => each.mine && each.minutes === null)
  const ended = shown.filter((each) => each.minutes !== null)
  return (
    <>
      <p className="quiet">{say(words.lead)}</p>
      {running.map((each) => (
        <Running key={each.id} line={each} />
      ))}
      {running.length === 0 && <Begin items={items} />}
      {ended.length === 0 && running.length === 0 && <Empty title={say(words.none)} />}
      <div className="stacked">
        {ended.map((each) => (
          <Ended key={each.id} line={each} />
        ))}
      </div>
      <More more={more} />
    </>
  )
}

function Begin({ items }: { items: readonly ItemNamed[] }) {
  const say = useSay()
  const { district } = useDesk()
  const { revalidate } = useRevalidator()
  return (
    <section className="card">
      <h2>{say(words.begin)}</h2>
      <StepForm<{ itemId: string; way: Way }, unknown>
        draftKey={null} initial={{ way: 'counter' }} sendLabel={words.begin}
        done={() => { tell(deskWords.saved); void revalidate() }}
        send={(body, commandId) => call(district, ops.beginAssistance, { commandId, body })}
      >
        <Form.Item name="itemId" label={say(words.item)} rules={chosen(say)}>
          <PickChoice options={optionsOf(items)} />
        </Form.Item>
        <Form.Item name="way" label={say(words.way)} rules={chosen(say)}>
          <RadioChoice options={WAY_WORDS} />
        </Form.Item>
      </StepForm>
    </section>
  )
}

function Running({ line }: { line: AssistanceLine }) {
  const say = useSay()
  const { district } = useDesk()
  const press = usePress()
  const params = { id: line.id }
  const mark = (stepsDone: number) => void press((commandId) => call(district, ops.markAssistanceSteps, { params, commandId, body: { stepsDone } }))
  const end = (through: boolean) => void press((commandId) => call(district, ops.endAssistance, { params, commandId, body: { through } }))
  return (
    <section className="card">
      <h2>
        {say(words.running)} · {say(line.item)} · {say(WAY_WORDS[line.way])}
      </h2>
      {line.way === 'video' && <p className="quiet">{say(words.video)}</p>}
      {line.officialSite !== '' && (
        <p>
          <a href={line.officialSite} target="_blank" rel="noreferrer noopener">
            {say(words.site)}
          </a>
        </p>
      )}
      <ol className="plain-list">
        {line.steps.map((each, index) => (
          <li key={each.zh}>
            {index + 1}. {say(each)} {index < line.stepsDone && <span className="chip chip-done">✓</span>}
            {index === line.stepsDone && (
              <Button size="small" onClick={() => mark(index + 1)}>
                {say(words.step(index + 1))} ✓
              </Button>
            )}
          </li>
        ))}
      </ol>
      <p className="button-row">
        <Button type="primary" onClick={() => end(true)}>
          {say(words.through)}
        </Button>
        <Button onClick={() => end(false)}>{say(words.notThrough)}</Button>
      </p>
    </section>
  )
}

function Ended({ line }: { line: AssistanceLine }) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <p>
      {shortDay(line.on, language)} · <strong>{say(line.item)}</strong> · {say(WAY_WORDS[line.way])} · {say(words.minutes(line.minutes ?? 0))} · {line.stepsDone}/{line.steps.length}{' '}
      <span className={line.through ? 'chip chip-done' : 'chip'}>{say(line.through ? words.through : words.notThrough)}</span>
    </p>
  )
}
