import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { type LoaderFunctionArgs, useLoaderData, useRevalidator } from 'react-router-dom'
import { call, type DeskRefusal, load, momentWords, needed, RefusalNote, StepForm, tell, useDesk, useLanguage, useSay } from '#platform/ui/desk'
import { type InputShown, inputsOperations, type VersionBody } from '../../contract/inputs.ts'
import { inputWords as words } from '../../inputs-words.ts'
import { checkWords } from '../check-words.ts'
import { amount, SourceFields, Tabs } from './parts.tsx'

export function loader({ params }: LoaderFunctionArgs) {
  return load(params.district ?? '', inputsOperations.readInput, { params: { seriesId: params.seriesId ?? '' } })
}

/** One figure of another body: what counts, its versions with their sources, its comparisons. */
export function Component() {
  const input = useLoaderData<InputShown>()
  const say = useSay()
  const current = input.versions.find((each) => each.version === input.current)
  return (
    <div className="page">
      <h1>
        {say(input.name)} <span className="chip">{say(words.manual)}</span>
      </h1>
      <p className="quiet">
        {say(input.unit)} · {input.from} — {input.to}
      </p>
      <Tabs here="inputs" />
      <dl className="pairs">
        <dt>{say(words.current)}</dt>
        <dd>{current ? amount(current.value, input, say) : say(words.noCurrent)}</dd>
      </dl>
      <Changes input={input} />
      <Verdicts input={input} />
      <h2>{say(words.versions)}</h2>
      <ol className="plain-list">
        {[...input.versions].reverse().map((each) => (
          <Version key={each.version} input={input} version={each} />
        ))}
      </ol>
      {input.mayKeep && <Correcting input={input} key={input.versions.length} />}
    </div>
  )
}

function Changes({ input }: { input: InputShown }) {
  const say = useSay()
  if (input.changes.length === 0) return null
  return (
    <section>
      <h2>{say(words.changes)}</h2>
      <ul className="plain-list">
        {input.changes.map((each) => (
          <li key={each.from}>
            {say(words.moved(each.words.zh, each.words.en))}
            {each.kind === 'new' ? say(words.isNew) : each.percent !== null && <strong>{`${each.percent.startsWith('-') ? '' : '+'}${each.percent} %`}</strong>}{' '}
            <span className="quiet">{say(words.against(amount(each.base, input, say), each.from, each.to))}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What the arithmetic says of the figure beside its parts, or its whole. */
function Verdicts({ input }: { input: InputShown }) {
  const say = useSay()
  if (input.verdicts.length === 0) return null
  return (
    <section>
      <h2>{say(words.verdicts)}</h2>
      <ul className="plain-list">
        {input.verdicts.map((each) => (
          <li key={each.of.en}>
            <span className={each.kind === 'holds' ? 'chip chip-done' : each.kind === 'careful' ? 'chip' : 'chip chip-error'}>{say(checkWords.verdicts[each.kind])}</span> {say(each.of)}
            <br />
            <span className="quiet">{say(each.say)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Version({ input, version }: { input: InputShown; version: InputShown['versions'][number] }) {
  const say = useSay()
  const { language } = useLanguage()
  const { checked } = version
  return (
    <li data-version={version.version}>
      <strong>{amount(version.value, input, say)}</strong>{' '}
      <span className={checked?.result === 'confirmed' ? 'chip chip-done' : checked ? 'chip chip-error' : 'chip chip-maple'}>{say(words.states[checked?.result ?? 'waiting'])}</span>
      <br />
      {version.source} {version.page}{' '}
      {version.url && (
        <a href={version.url} target="_blank" rel="noreferrer noopener">
          {version.url}
        </a>
      )}
      <br />
      <span className="quiet">
        {say(words.version(version.version, version.enteredBy))} · {momentWords(version.enteredAt, language)}
        {checked && ` · ${say(words.checkedBy(checked.by))} ${checked.note}`}
        {version.note !== '' && ` · ${version.note}`}
      </span>
      {version.mayCheck && <Checking input={input} version={version.version} />}
    </li>
  )
}

function Checking({ input, version }: { input: InputShown; version: number }) {
  const say = useSay()
  const { district } = useDesk()
  const { revalidate } = useRevalidator()
  const [refusal, setRefusal] = useState<DeskRefusal>()
  const check = async (result: 'confirmed' | 'objected') => {
    const done = await call(district, inputsOperations.checkInput, { params: { seriesId: input.id }, body: { version, result } })
    if (!done.ok) return setRefusal(done.refusal)
    tell(words.saved)
    await revalidate()
  }
  return (
    <p className="steps">
      <Button onClick={() => void check('confirmed')}>{say(words.confirm)}</Button>
      <Button danger onClick={() => void check('objected')}>
        {say(words.object)}
      </Button>
      {refusal && <RefusalNote refusal={refusal} />}
    </p>
  )
}

function Correcting({ input }: { input: InputShown }) {
  const say = useSay()
  const { district } = useDesk()
  const { revalidate } = useRevalidator()
  const last = input.versions.at(-1)
  return (
    <details>
      <summary>{say(words.correct)}</summary>
      <StepForm<VersionBody, unknown>
        draftKey={`inputs.correct.${input.id}`}
        initial={{ source: last?.source ?? '' }}
        sendLabel={words.save}
        send={({ url, ...body }, commandId) =>
          call(district, inputsOperations.correctInput, { commandId, params: { seriesId: input.id }, body: { ...body, version: last?.version ?? 1, ...(url?.trim() ? { url: url.trim() } : {}) } })}
        done={async () => {
          tell(words.entered)
          await revalidate()
        }}
      >
        <SourceFields money={input.money} />
        <Form.Item name="note" label={say(words.noteNeeded)} rules={needed(say)}>
          <Input maxLength={300} />
        </Form.Item>
      </StepForm>
    </details>
  )
}
