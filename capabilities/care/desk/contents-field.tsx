import { Form } from 'antd'
import { DayField, dayRule, useSay } from '#platform/ui/desk'
import type { Content, Thing } from '../domain.ts'
import { THING_WORDS } from '../words.ts'
import { deskWords } from './words.ts'

/** The last days as they were typed, by the thing. */
export type TypedContents = Partial<Readonly<Record<Thing, string>>>

/** Things with a day, as the contract names them; what has none is left out. */
export function contentsOf(typed: TypedContents | undefined, things: readonly Thing[]): { thing: Thing; expiresOn: string }[] {
  return things.flatMap((thing) => {
    const expiresOn = typed?.[thing]
    return expiresOn === undefined || expiresOn === '' ? [] : [{ thing, expiresOn }]
  })
}

/** One day a thing; those to exchange say so. */
export function ContentFields({ things, exchange = [] }: { things: readonly Thing[]; exchange?: readonly Content['thing'][] }) {
  const say = useSay()
  return (
    <>
      {things.map((thing) => (
        <Form.Item key={thing} name={['contents', thing]} label={exchange.includes(thing) ? `${say(THING_WORDS[thing])} · ${say(deskWords.exchangeNow)}` : say(THING_WORDS[thing])} rules={dayRule(say, false)}>
          <DayField />
        </Form.Item>
      ))}
    </>
  )
}
