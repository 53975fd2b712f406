import { Button, Form, Modal } from 'antd'
import { useState } from 'react'
import { Link, type LoaderFunctionArgs, useLoaderData, useNavigate } from 'react-router-dom'
import { call, chosen, DayField, dayRule, ListTable, load, PickChoice, StepForm, TabLinks, tell, UnitField, type UnitThere, useDesk, usePages, useSay } from '#platform/ui/desk'
import { organisationOperations } from '../../../organisation/contract.ts'
import { type EnterBody, type InputLine, type InputShown, inputsOperations } from '../../contract/inputs.ts'
import { GROUP_WORDS, INPUT_GROUPS, INPUT_KINDS, isMoney } from '../../domain/inputs.ts'
import { inputWords as words } from '../../inputs-words.ts'
import { amount, SourceFields, Tabs } from './parts.tsx'

export async function loader({ params, request }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams.get('group')
  const group = INPUT_GROUPS.find((each) => each === asked)
  const district = params.district ?? ''
  const [listed, { units }] = await Promise.all([load(district, inputsOperations.listInputs, { query: group ? { group } : {} }), load(district, organisationOperations.listUnits, {})])
  return { group, units, ...listed }
}

type Data = Awaited<ReturnType<typeof loader>>

/** Figures of other bodies with their source; the latest version of each. */
export function Component() {
  const data = useLoaderData<Data>()
  const say = useSay()
  const { district } = useDesk()
  const [entering, setEntering] = useState(false)
  return (
    <div className="page">
      <h1>{say(words.title)}</h1>
      <p className="quiet">
        {say(words.hint)} <Link to={`/${district}/indicators/check`}>{say(words.check)}</Link>
      </p>
      <Tabs here="inputs" />
      <TabLinks
        label={words.kind} tabs={['all', ...INPUT_GROUPS]} here={data.group ?? 'all'} words={{ all: words.all, ...GROUP_WORDS }} to={(group) => (group === 'all' ? '?' : `?group=${group}`)}
      />
      {data.mayKeep && (
        <p>
          <Button type="primary" onClick={() => setEntering(true)}>
            {say(words.enter)}
          </Button>
        </p>
      )}
      <List key={data.group ?? 'all'} data={data} />
      {entering && (
        <Modal open footer={null} title={say(words.enter)} onCancel={() => setEntering(false)}>
          <Entering units={data.units} close={() => setEntering(false)} />
        </Modal>
      )}
    </div>
  )
}

function List({ data }: { data: Data }) {
  const { district } = useDesk()
  const { heads } = words
  const { items, more } = usePages(data, (before) => call(district, inputsOperations.listInputs, { query: { before, ...(data.group ? { group: data.group } : {}) } }), (page) => page.inputs)
  return (
    <ListTable items={items} heads={[heads.figure, heads.unit, heads.period, heads.value, heads.source, heads.state]} none={words.none} hint={words.noneHint} more={more}>
      {(each) => <Line key={each.id} line={each} />}
    </ListTable>
  )
}

function Line({ line }: { line: InputLine }) {
  const say = useSay()
  const { heads, states } = words
  return (
    <tr data-input={line.id}>
      <th scope="row">
        <Link to={line.id}>{say(line.name)}</Link> <span className="chip">{say(words.manual)}</span>
      </th>
      <td data-label={say(heads.unit)}>{say(line.unit)}</td>
      <td data-label={say(heads.period)}>
        {line.from} — {line.to}
      </td>
      <td className="number" data-label={say(heads.value)}>
        {amount(line.value, line, say)}
      </td>
      <td data-label={say(heads.source)}>{line.source}</td>
      <td data-label={say(heads.state)}>
        <span className={line.state === 'confirmed' ? 'chip chip-done' : line.state === 'objected' ? 'chip chip-error' : 'chip chip-maple'}>{say(states[line.state])}</span>
      </td>
    </tr>
  )
}

function Entering({ units, close }: { units: readonly UnitThere[]; close(): void }) {
  const say = useSay()
  const { district, me } = useDesk()
  const navigate = useNavigate()
  return (
    <StepForm<EnterBody, InputShown>
      draftKey="inputs.enter"
      initial={{ unit: me.unitId }}
      sendLabel={words.save}
      cancel={close}
      done={({ id }) => {
        tell(words.entered)
        void navigate(id)
      }}
      send={({ url, ...body }, commandId) => call(district, inputsOperations.enterInput, { commandId, body: { ...body, ...(url?.trim() ? { url: url.trim() } : {}) } })}
    >
      <Form.Item name="kind" label={say(words.kind)} rules={chosen(say)}>
        <PickChoice options={Object.fromEntries(INPUT_KINDS.map((each) => [each.code, each.name]))} />
      </Form.Item>
      <Form.Item name="unit" label={say(words.heads.unit)}>
        <UnitField units={units} />
      </Form.Item>
      <div className="form-row">
        <Form.Item name="from" label={say(words.from)} rules={dayRule(say)}>
          <DayField />
        </Form.Item>
        <Form.Item name="to" label={say(words.to)} rules={dayRule(say)}>
          <DayField />
        </Form.Item>
      </div>
      <Form.Item noStyle dependencies={['kind']}>
        {({ getFieldValue }) => {
          const money = isMoney(String(getFieldValue('kind')))
          return <SourceFields money={money} key={String(money)} />
        }}
      </Form.Item>
    </StepForm>
  )
}
