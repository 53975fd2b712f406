import { Checkbox, Form, Input } from 'antd'
import { type LoaderFunctionArgs, useLoaderData, useRevalidator } from 'react-router-dom'
import { call, lawWords, load, RadioChoice, StepForm, tell, useDesk, useSay } from '#platform/ui/desk'
import { inputsOperations, type NetworkBody, type NetworksShown } from '../../contract/inputs.ts'
import { inputWords as words } from '../../inputs-words.ts'
import { Tabs } from './parts.tsx'

export function loader({ params }: LoaderFunctionArgs) {
  return load(params.district ?? '', inputsOperations.readNetworks, {})
}

/** The five networks: what passes through each, and what never does and why. */
export function Component() {
  const { networks, never, mayChange } = useLoaderData<NetworksShown>()
  const say = useSay()
  return (
    <div className="page">
      <h1>{say(words.tabs.networks)}</h1>
      <p className="quiet">{say(words.networksHint)}</p>
      <Tabs here="networks" />
      {networks.map((each) => (
        <section className="card" key={each.network} data-network={each.network}>
          <h2>
            {say(each.name)} <span className={each.state === 'connected' ? 'chip chip-done' : 'chip'}>{say(words.networkStates[each.state])}</span>
          </h2>
          <p>
            {each.passes.length === 0 ? say(words.passing(words.nothing.zh, words.nothing.en)) : say(words.passing(each.passes.map(({ name }) => name.zh).join('；'), each.passes.map(({ name }) => name.en).join('; ')))}
          </p>
          <p className="quiet">
            {[each.keeper, each.note, each.changedBy ?? ''].filter((part) => part !== '').join(' · ')}
          </p>
          {mayChange && <Registering network={each} key={each.version} />}
        </section>
      ))}
      <section>
        <h2>{say(words.never)}</h2>
        <ul className="plain-list">
          {never.map((each) => {
            const law = lawWords(each.law)
            return (
              <li key={each.what}>
                <strong>{say(each.name)}</strong> {say(each.why)} {law && <span className="law">{say(law)}</span>}
              </li>
            )
          })}
        </ul>
      </section>
    </div>
  )
}

function Registering({ network }: { network: NetworksShown['networks'][number] }) {
  const say = useSay()
  const { district } = useDesk()
  const { revalidate } = useRevalidator()
  const { network: name, version, state, keeper, note } = network
  return (
    <details>
      <summary>{say(words.change)}</summary>
      <StepForm<Omit<NetworkBody, 'version'>, unknown>
        draftKey={`networks.${name}.${version}`}
        name={name}
        initial={{ state, keeper, note, passes: network.passes.map((each) => each.what) }}
        sendLabel={words.save}
        send={(body) => call(district, inputsOperations.setNetwork, { params: { network: name }, body: { ...body, version } })}
        done={async () => {
          tell(words.saved)
          await revalidate()
        }}
      >
        <Form.Item name="state" label={say(words.state)}>
          <RadioChoice options={words.networkStates} />
        </Form.Item>
        <Form.Item name="passes" label={say(words.passes)}>
          <Checkbox.Group options={network.mayPass.map((each) => ({ value: each.what, label: say(each.name) }))} />
        </Form.Item>
        <div className="form-row">
          <Form.Item name="keeper" label={say(words.keeper)}>
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item name="note" label={say(words.note)}>
            <Input maxLength={300} />
          </Form.Item>
        </div>
      </StepForm>
    </details>
  )
}
