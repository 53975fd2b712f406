import { Button, Form, Input, InputNumber } from 'antd'
import { useState } from 'react'
import { useRevalidator } from 'react-router-dom'
import { call, chosen, DayField, dayRule, dayWords, needed, PickChoice, RadioChoice, useLanguage, useSay } from '#platform/ui/desk'
import { said } from '#platform/words'
import { careOperations as ops, type EntryBody, type KeptShown, type SettingBody } from '../contract.ts'
import { FIELDS } from '../domain.ts'
import { FIELD_WORDS, SETTING_WORDS } from '../words.ts'
import { Act } from './act.tsx'
import { deskWords as words } from './words.ts'

/** What the district changes: numbers and entries of the catalogue, from a day on. */
export function Kept({ kept }: { kept: KeptShown }) {
  const say = useSay()
  const { language } = useLanguage()
  const { revalidate } = useRevalidator()
  const [doing, start] = useState<'number' | 'entry'>()
  const close = () => {
    start(undefined)
    void revalidate()
  }
  return (
    <>
      <p className="button-row">
        <Button onClick={() => start('number')}>{say(words.setNumber)}</Button>
        <Button onClick={() => start('entry')}>{say(words.change)}</Button>
      </p>
      <h2>{say(words.numbers)}</h2>
      <ul>
        {kept.numbers.map((each) => (
          <li key={each.what}>
            {say(SETTING_WORDS[each.what])} · {say(words.now(each.now, each.least, each.most))} {each.planned.map((plan) => `${dayWords(plan.fromOn, language)} → ${plan.n}`).join(' · ')}
          </li>
        ))}
      </ul>
      <h2>{say(words.changes)}</h2>
      {kept.changes.length === 0 && <p className="quiet">{say(words.noChanges)}</p>}
      <ul>
        {kept.changes.map((each) => (
          <li key={`${each.code} ${each.fromOn}`}>
            {dayWords(each.fromOn, language)} · {each.code} {say(each.name)} {each.ended && <span className="chip">{say(words.yesNo.yes)}</span>}
          </li>
        ))}
      </ul>
      <Whole categories={kept.categories} />
      {doing === 'number' && <SetNumber today={kept.today} close={close} />}
      {doing === 'entry' && <Change categories={kept.categories} today={kept.today} close={close} />}
    </>
  )
}

/** The catalogue as it is today. */
function Whole({ categories }: Pick<KeptShown, 'categories'>) {
  const say = useSay()
  const items = (field: string) => categories.filter((each) => each.field === field).reduce((sum, each) => sum + each.items.length, 0)
  return (
    <>
      <h2>{say(words.catalogue(items('medical'), items('elderly')))}</h2>
      {FIELDS.map((field) => (
        <section key={field}>
          <h3>{say(FIELD_WORDS[field])}</h3>
          {categories.filter((each) => each.field === field).map((each) => (
            <details key={each.code}>
              <summary>
                {each.code} {say(each.name)} · {each.items.length}
              </summary>
              <ul>
                {each.items.map((item) => (
                  <li key={item.code}>
                    {item.code} {say(item.name)}
                  </li>
                ))}
              </ul>
            </details>
          ))}
        </section>
      ))}
    </>
  )
}

function SetNumber({ today, close }: { today: string; close(): void }) {
  const say = useSay()
  return (
    <Act<SettingBody, { what: string }> title={words.setNumber} draftKey="number" initial={{ fromOn: today }} close={close} send={(body, commandId, district) => call(district, ops.setCareNumber, { commandId, body })}>
      <Form.Item name="what" label={say(words.what)} rules={chosen(say)}>
        <PickChoice options={SETTING_WORDS} />
      </Form.Item>
      <Form.Item name="n" label={say(words.n)} rules={needed(say)}>
        <InputNumber min={1} max={400} precision={0} />
      </Form.Item>
      <Form.Item name="fromOn" label={say(words.from)} rules={dayRule(say)}>
        <DayField />
      </Form.Item>
    </Act>
  )
}

type TypedEntry = Omit<EntryBody, 'ended'> & { readonly ends: 'yes' | 'no' }

function Change({ categories, today, close }: Pick<KeptShown, 'categories'> & { today: string; close(): void }) {
  const say = useSay()
  const above = { ...FIELD_WORDS, ...Object.fromEntries(categories.map((each) => [each.code, said(`${each.code} ${each.name.zh}`, `${each.code} ${each.name.en}`)])) }
  const text = (name: keyof TypedEntry, label: { zh: string; en: string }, most: number) => (
    <Form.Item name={name} label={say(label)} rules={needed(say)}>
      <Input maxLength={most} />
    </Form.Item>
  )
  return (
    <Act<TypedEntry, { code: string }> title={words.change} draftKey="entry" initial={{ fromOn: today, level: 'item', ends: 'no' }} close={close} send={({ ends, ...body }, commandId, district) => call(district, ops.changeCatalogueEntry, { commandId, body: { ...body, ended: ends === 'yes' } })}>
      <Form.Item name="level" label={say(words.level)}>
        <RadioChoice options={words.levels} />
      </Form.Item>
      {text('code', words.code, 12)}
      <Form.Item name="belongsTo" label={say(words.belongsTo)} rules={chosen(say)}>
        <PickChoice options={above} />
      </Form.Item>
      {text('nameZh', words.nameZh, 40)}
      {text('nameEn', words.nameEn, 80)}
      <Form.Item name="ends" label={say(words.ends)}>
        <RadioChoice options={words.yesNo} />
      </Form.Item>
      <Form.Item name="fromOn" label={say(words.from)} rules={dayRule(say)}>
        <DayField />
      </Form.Item>
    </Act>
  )
}
