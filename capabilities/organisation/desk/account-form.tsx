import { Form, Input } from 'antd'
import { useState } from 'react'
import { call, chosen, FoldedForm, needed, PickChoice, today, useDesk, useSay } from '#platform/ui/desk'
import { accountsOperations, type FirstPassword } from '../../people/contract/accounts.ts'
import { liesWithin, type Role, ROLES } from '../domain.ts'
import { roleWords } from '../role-words.ts'
import { accountWords as words } from './account-words.ts'
import type { AccountsData, Fresh } from './accounts.tsx'
import { officeWords } from './office-words.ts'
import { Period } from './period.tsx'

interface Values {
  readonly name: string
  readonly login: string
  readonly unitId: string
  readonly role: Role
  readonly duty?: string
  readonly fromOn: string
  readonly untilOn?: string
}

/** Somebody new: name, login, first post. */
export function AccountForm({ units, made }: { units: AccountsData['units']; made(fresh: Fresh): void }) {
  const say = useSay()
  const { district, me } = useDesk()
  const [name, setName] = useState('')
  const offered = Object.fromEntries(units.filter((each) => liesWithin(each.path, me.unitPath)).map((each) => [each.id, each.name]))
  return (
    <FoldedForm<Values, FirstPassword>
      card
      title={words.fresh}
      name="account"
      draftKey="account.new"
      initial={{ fromOn: today() }}
      sendLabel={words.create}
      onChange={(values) => setName(values.name)}
      send={({ duty, untilOn, ...values }, commandId) =>
        call(district, accountsOperations.createAccount, { body: { ...values, ...(duty ? { duty } : {}), ...(untilOn ? { untilOn } : {}) }, commandId })
      }
      done={(fresh) => made({ ...fresh, name: name || fresh.login })}
    >
      <div className="form-row">
        <Form.Item name="name" label={say(words.name)} rules={needed(say)}>
          <Input maxLength={60} autoComplete="off" />
        </Form.Item>
        <Form.Item name="login" label={say(words.login)} extra={say(words.loginHint)} rules={needed(say)}>
          <Input maxLength={40} autoComplete="off" />
        </Form.Item>
      </div>
      <Form.Item name="unitId" label={say(officeWords.unit)} rules={chosen(say)}>
        <PickChoice options={offered} />
      </Form.Item>
      <Form.Item name="role" label={say(officeWords.role)} rules={chosen(say)}>
        <PickChoice options={Object.fromEntries(ROLES.map((each) => [each, roleWords[each]]))} />
      </Form.Item>
      <Form.Item name="duty" label={say(officeWords.duty)}>
        <Input maxLength={100} />
      </Form.Item>
      <Period />
    </FoldedForm>
  )
}
