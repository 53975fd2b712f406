import { Button, Form, Input, InputNumber, Modal } from 'antd'
import { useState } from 'react'
import { type LoaderFunctionArgs, useLoaderData, useRevalidator } from 'react-router-dom'
import { call, chosen, DayField, dayWords, Empty, FoldedForm, load, needed, Note, SomeOf, StepForm, TableHead, useDesk, useLanguage, useSay } from '#platform/ui/desk'
import { type ApiKey, type CreateKeyBody, type FreshKey, integrationsOperations } from '../contract.ts'
import { CALLS_A_MINUTE, MOST_CALLS_A_MINUTE, SCOPES } from '../domain.ts'
import { deskWords as words, KEY_STATES, SCOPE_WORDS } from '../words/desk.ts'

export async function loader({ params }: LoaderFunctionArgs) {
  return load(params.district ?? '', integrationsOperations.listApiKeys, {})
}

type Data = Awaited<ReturnType<typeof loader>>

/** Which other systems have a key, what it opens, and until when. */
export function Component() {
  const { keys }: Data = useLoaderData()
  const say = useSay()
  const { revalidate } = useRevalidator()
  const [fresh, show] = useState<FreshKey>()
  const [ending, end] = useState<ApiKey>()
  const made = (key: FreshKey) => {
    show(key)
    void revalidate()
  }
  return (
    <div className="page">
      <h1>{say(words.keys)}</h1>
      <p className="quiet">{say(words.keysHint)}</p>
      {fresh && <HandOver fresh={fresh} done={() => show(undefined)} />}
      <MakeKey made={made} />
      {keys.length === 0 ? <Empty title={say(words.keysEmpty)}>{say(words.keysEmptyHint)}</Empty> : <Keys keys={keys} end={end} />}
      {ending && (
        <Modal open footer={null} title={say(words.revokeTitle(ending.system))} onCancel={() => end(undefined)}>
          <EndKey apiKey={ending} close={() => end(undefined)} />
        </Modal>
      )}
    </div>
  )
}

function HandOver({ fresh, done }: { fresh: FreshKey; done(): void }) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <section className="card" aria-label={say(words.made(fresh.system))} tabIndex={-1} ref={(element) => element?.focus()}>
      <h2>{say(words.made(fresh.system))}</h2>
      <p className="first-password">
        <code>{fresh.key}</code>
      </p>
      <p className="quiet">{say(words.until(dayWords(fresh.expiresOn, language)))}</p>
      <Note tone="warn">
        <p>{say(words.madeHint)}</p>
      </Note>
      <Button onClick={done}>{say(words.handed)}</Button>
    </section>
  )
}

function MakeKey({ made }: { made(key: FreshKey): void }) {
  const say = useSay()
  const { district } = useDesk()
  return (
    <FoldedForm<CreateKeyBody, FreshKey>
      card
      title={words.fresh}
      name="api-key"
      draftKey="api-key.new"
      initial={{ callsAMinute: CALLS_A_MINUTE }}
      sendLabel={words.make}
      send={(body, commandId) => call(district, integrationsOperations.createApiKey, { body, commandId })}
      done={(key) => made(key)}
    >
      <Form.Item name="system" label={say(words.system)} extra={say(words.systemHint)} rules={needed(say)}>
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      <Form.Item name="purpose" label={say(words.purpose)} rules={needed(say)}>
        <Input maxLength={300} autoComplete="off" />
      </Form.Item>
      <Form.Item name="scopes" label={say(words.scopes)} rules={chosen(say)}>
        <SomeOf people={SCOPES.map((id) => ({ id, name: say(SCOPE_WORDS[id]) }))} />
      </Form.Item>
      <div className="form-row">
        <Form.Item name="expiresOn" label={say(words.expiresOn)} extra={say(words.expiresHint)} rules={needed(say)}>
          <DayField />
        </Form.Item>
        <Form.Item name="callsAMinute" label={say(words.callsAMinute)}>
          <InputNumber min={1} max={MOST_CALLS_A_MINUTE} />
        </Form.Item>
      </div>
    </FoldedForm>
  )
}

function Keys({ keys, end }: { keys: readonly ApiKey[]; end(key: ApiKey): void }) {
  return (
    <div className="table-wrap">
      <table className="dense stacking">
        <TableHead heads={[words.system, words.scopes, words.expiresOn, words.used, words.state, words.steps]} />
        <tbody>
          {keys.map((each) => (
            <Row key={each.id} apiKey={each} end={end} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ apiKey, end }: { apiKey: ApiKey; end(key: ApiKey): void }) {
  const say = useSay()
  const { language } = useLanguage()
  const { state, revokedOn, revokedReason, lastUsedOn } = apiKey
  return (
    <tr>
      <th scope="row">
        {apiKey.system}
        <p className="quiet">{apiKey.purpose}</p>
        <p className="quiet">
          {say(words.handle)} <code>{apiKey.handle}</code>
        </p>
      </th>
      <td data-label={say(words.scopes)}>
        {apiKey.scopes.map((each) => (
          <p key={each.scope}>{say(each.name)}</p>
        ))}
      </td>
      <td data-label={say(words.expiresOn)}>{dayWords(apiKey.expiresOn, language)}</td>
      <td data-label={say(words.used)}>{lastUsedOn === null ? say(words.never) : dayWords(lastUsedOn, language)}</td>
      <td data-label={say(words.state)}>
        <span className={state === 'in-use' ? 'chip chip-done' : 'chip'}>{say(KEY_STATES[state])}</span>
        {revokedOn !== null && revokedReason !== null && <p className="quiet">{say(words.revokedOn(dayWords(revokedOn, language), revokedReason))}</p>}
      </td>
      <td data-label={say(words.steps)}>
        {state !== 'revoked' && (
          <Button size="small" onClick={() => end(apiKey)}>
            {say(words.revoke)}
          </Button>
        )}
      </td>
    </tr>
  )
}

function EndKey({ apiKey, close }: { apiKey: ApiKey; close(): void }) {
  const say = useSay()
  const { district } = useDesk()
  const { revalidate } = useRevalidator()
  return (
    <StepForm<{ reason: string }, unknown>
      draftKey={`api-key.${apiKey.id}.end`}
      initial={{}}
      danger
      sendLabel={words.revoke}
      cancel={close}
      done={() => {
        close()
        void revalidate()
      }}
      send={({ reason }, commandId) => call(district, integrationsOperations.revokeApiKey, { params: { id: apiKey.id }, body: { reason }, commandId })}
    >
      <p>{say(words.revokeHint)}</p>
      <Form.Item name="reason" label={say(words.reason)} rules={needed(say)}>
        <Input maxLength={300} />
      </Form.Item>
    </StepForm>
  )
}
