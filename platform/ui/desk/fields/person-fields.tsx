import { AutoComplete, Form, Input, Radio } from 'antd'
import { useSay } from '../language.tsx'
import { kitWords } from '../words.ts'

export interface TypedPerson {
  readonly name?: string
  readonly kind?: 'person' | 'household' | 'organisation'
  readonly phone?: string
  readonly identityNumber?: string
  readonly addressText?: string
}

export interface PersonInput {
  name: string
  kind: 'person' | 'household' | 'organisation'
  phone?: string
  identityNumber?: string
  addressText?: string
}

/** A person as the contract wants it; undefined where no name was typed. Fields left empty are left out. */
export function readPerson(typed: TypedPerson | undefined): PersonInput | undefined {
  const name = typed?.name?.trim() ?? ''
  if (name === '') return undefined
  const [phone, identityNumber, addressText] = [
    typed?.phone?.trim(),
    typed?.identityNumber?.trim(),
    typed?.addressText?.trim(),
  ]
  return {
    name,
    kind: typed?.kind ?? 'person',
    ...(phone ? { phone } : {}),
    ...(identityNumber ? { identityNumber } : {}),
    ...(addressText ? { addressText } : {}),
  }
}

/** Who somebody is. Only the name is asked for; an identity number is never needed to register. */
export function PersonFields({
  under,
  required = false,
  known = [],
}: {
  under: string
  required?: boolean
  known?: readonly string[]
}) {
  const say = useSay()
  const kinds = (['person', 'household', 'organisation'] as const).map((value) => ({
    value,
    label: say(kitWords.kinds[value]),
  }))
  return (
    <>
      <div className="form-row">
        <Form.Item
          name={[under, 'name']}
          label={say(kitWords.personName)}
          rules={required ? [{ required: true, message: say(kitWords.required) }] : []}
        >
          <AutoComplete
            options={known.map((value) => ({ value }))}
            showSearch={{ filterOption: true }}
            defaultActiveFirstOption={false}
            maxLength={100}
          />
        </Form.Item>
        <Form.Item name={[under, 'phone']} label={say(kitWords.personPhone)}>
          <Input inputMode="tel" autoComplete="off" maxLength={40} />
        </Form.Item>
      </div>
      <details className="more-fields">
        <summary>{say(kitWords.personMore)}</summary>
        <div className="form-row">
          <Form.Item name={[under, 'identityNumber']} label={say(kitWords.personIdentity)}>
            <Input autoComplete="off" maxLength={40} />
          </Form.Item>
          <Form.Item name={[under, 'addressText']} label={say(kitWords.personAddress)}>
            <Input autoComplete="off" maxLength={200} />
          </Form.Item>
        </div>
        <Form.Item name={[under, 'kind']} label={say(kitWords.personKind)}>
          <Radio.Group options={kinds} />
        </Form.Item>
      </details>
    </>
  )
}
