import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { Link, useRevalidator } from 'react-router-dom'
import { call, chosen, dayWords, ListTable, needed, PlaceField, placeGiven, type PlaceValue, RadioChoice, TabLinks, useDesk, useLanguage, usePages, useSay } from '#platform/ui/desk'
import { type BoxLine, careOperations as ops } from '../contract.ts'
import { THINGS } from '../domain.ts'
import { listed, SIGN_WORDS, THING_WORDS } from '../words.ts'
import { ContentFields, contentsOf, type TypedContents } from './contents-field.tsx'
import { Act } from './act.tsx'
import { deskWords as words } from './words.ts'

interface BoxesProps {
  readonly view: 'due' | 'all'
  readonly first: { readonly boxes: readonly BoxLine[]; readonly next: string | null; readonly months: number }
}

/** Boxes to look at, by address; nobody's name. */
export function Boxes({ view, first }: BoxesProps) {
  const say = useSay()
  const { district } = useDesk()
  const { revalidate } = useRevalidator()
  const [giving, give] = useState(false)
  const { items, more } = usePages(first, (after) => call(district, ops.listBoxes, { query: { view, after } }), (page) => page.boxes)
  const close = () => {
    give(false)
    void revalidate()
  }
  return (
    <>
      <p className="quiet">{say(words.boxHint(first.months))}</p>
      <p className="button-row">
        <Button type="primary" onClick={() => give(true)}>
          {say(words.give)}
        </Button>
      </p>
      <TabLinks label={words.tabs.boxes} tabs={['due', 'all'] as const} here={view} words={words.views} to={(each) => `?tab=boxes&view=${each}`} />
      <ListTable items={items} heads={[words.columns.place, words.columns.due, words.columns.sign, words.columns.belongs]} none={words.noBoxes} hint={words.noBoxesHint} more={more}>
        {(each) => <Line key={each.id} line={each} />}
      </ListTable>
      {giving && <Give close={close} />}
    </>
  )
}

function Line({ line }: { line: BoxLine }) {
  const say = useSay()
  const { language } = useLanguage()
  const { district } = useDesk()
  const chip = line.sign === 'fine' ? 'chip chip-done' : line.sign === 'due' ? 'chip' : 'chip chip-warn'
  return (
    <tr>
      <th scope="row">
        <Link data-row to={`/${district}/care/boxes/${line.id}`}>
          {line.place}
        </Link>
      </th>
      <td data-label={say(words.columns.due)}>{dayWords(line.dueOn, language)}</td>
      <td data-label={say(words.columns.sign)}>
        <span className={chip}>{say(SIGN_WORDS[line.sign])}</span> {say(listed(line.expired.map((each) => THING_WORDS[each])))}
      </td>
      <td data-label={say(words.columns.belongs)}>{say(line.unit)}</td>
    </tr>
  )
}

interface Typed {
  readonly place?: PlaceValue
  readonly spot?: string
  readonly name: string
  readonly phone?: string
  readonly consent: 'yes' | 'no'
  readonly byWhom: 'holder' | 'guardian'
  readonly contents?: TypedContents
}

/** Consent first; no field says how anybody is. */
function Give({ close }: { close(): void }) {
  const say = useSay()
  return (
    <Act<Typed, { id: string }>
      title={words.give}
      draftKey={null}
      close={close}
      send={({ place, spot, name, phone, consent, byWhom, contents }, commandId, district) => {
        const where = placeGiven(place)
        const text = [where.placeText ?? '', spot ?? ''].filter((each) => each !== '').join('，')
        return call(district, ops.giveBox, {
          commandId, body: { ...(where.addressId ? { addressId: where.addressId } : {}), ...(text === '' ? {} : { placeText: text }), name, phone: phone ?? '', consent: consent === 'yes', byWhom, contents: contentsOf(contents, THINGS) },
        })
      }}
    >
      <Form.Item name="consent" label={say(words.consent)} rules={chosen(say)}>
        <RadioChoice options={words.agrees} />
      </Form.Item>
      <Form.Item name="byWhom" label={say(words.byWhom)} rules={chosen(say)}>
        <RadioChoice options={words.whom} />
      </Form.Item>
      <Form.Item name="place" label={say(words.address)} rules={chosen(say)}>
        <PlaceField />
      </Form.Item>
      <Form.Item name="spot" label={say(words.spot)}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="name" label={say(words.name)} rules={needed(say)}>
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item name="phone" label={say(words.phone)}>
        <Input maxLength={40} inputMode="tel" autoComplete="off" />
      </Form.Item>
      <h3>{say(words.contents)}</h3>
      <p className="quiet">{say(words.contentsHint)}</p>
      <ContentFields things={THINGS} />
    </Act>
  )
}
