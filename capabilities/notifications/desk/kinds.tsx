import { Button } from 'antd'
import { useState } from 'react'
import { type LoaderFunctionArgs, useLoaderData, useRevalidator } from 'react-router-dom'
import { dayWords, load, TableHead, tell, today, useDesk, useLanguage, useSay } from '#platform/ui/desk'
import { type KindVersion, notificationsOperations } from '../contract.ts'
import { isOn, KIND_NAMES, type KindName, kindOf, OFFICIALESE, settingOn, type Version } from '../domain.ts'
import { KIND_WORDS, lawNames } from '../words.ts'
import { KindEditor } from './kind-editor.tsx'
import { versionsOf } from './versions.ts'
import { deskWords as words } from './words.ts'

export async function loader({ params }: LoaderFunctionArgs) {
  return load(params.district ?? '', notificationsOperations.listLetterKinds, {})
}

/** Who is told what, when and how: one line a kind; the wording and its days behind it. */
export function Component() {
  const { versions }: { versions: readonly KindVersion[] } = useLoaderData()
  const say = useSay()
  const { me } = useDesk()
  const { revalidate } = useRevalidator()
  const [editing, edit] = useState<KindName>()
  const mayChange = me.role === 'administrator' && !me.unitPath.includes('.')
  const own = versionsOf(versions)
  const done = async () => {
    tell(words.saved)
    edit(undefined)
    await revalidate()
  }
  return (
    <div className="page page-wide">
      <h1>{say(words.title)}</h1>
      <p className="quiet">{say(words.hint)}</p>
      {editing && (
        <KindEditor key={editing} kind={editing} own={own} rows={versions} mayChange={mayChange} done={done} cancel={() => edit(undefined)} />
      )}
      <div className="table-wrap">
        <table className="dense stacking">
          <TableHead heads={[words.kind, words.when, words.whom, words.how, words.since, words.change]} />
          <tbody>
            {KIND_NAMES.map((kind) => (
              <Line key={kind} kind={kind} own={own} rows={versions} label={mayChange ? words.edit : words.look} open={() => edit(kind)} />
            ))}
          </tbody>
        </table>
      </div>
      <KeptList />
    </div>
  )
}

interface LineProps {
  readonly kind: KindName
  readonly own: readonly Version[]
  readonly rows: readonly KindVersion[]
  readonly label: (typeof words)['edit']
  open(): void
}

function Line({ kind, own, rows, label, open }: LineProps) {
  const say = useSay()
  const { language } = useLanguage()
  const setting = settingOn(kind, own, today())
  const { law } = kindOf(kind)
  const changed = rows.find((each) => each.kind === kind && each.fromOn !== null && each.fromOn <= today())
  const coming = rows.findLast((each) => each.kind === kind && each.fromOn !== null && each.fromOn > today())
  const join = (parts: readonly (string | false)[]) => parts.filter((each) => each !== false).join(language === 'zh' ? '、' : ', ')
  return (
    <tr>
      <th scope="row">
        {say(KIND_WORDS[kind].name)} {law && <span className="chip">{say(words.required(lawNames(law)))}</span>}
      </th>
      <td data-label={say(words.when)}>{say(KIND_WORDS[kind].when)}</td>
      <td data-label={say(words.whom)}>{join([setting.reporters && say(words.reporters), setting.parties && say(words.parties)])}</td>
      <td data-label={say(words.how)}>
        {isOn(setting) ? join([setting.message && say(words.message), setting.page && say(words.page)]) : <span className="chip chip-warn">{say(words.off)}</span>}
      </td>
      <td data-label={say(words.since)}>
        {changed?.fromOn ? say(words.sinceDay(dayWords(changed.fromOn, language), changed.changedBy ?? '')) : say(words.shipped)}
        {coming?.fromOn && <span className="chip chip-maple">{say(words.comingDay(dayWords(coming.fromOn, language)))}</span>}
      </td>
      <td>
        <Button size="small" onClick={open}>
          {say(label)}
          <span className="visually-hidden"> {say(KIND_WORDS[kind].name)}</span>
        </Button>
      </td>
    </tr>
  )
}

/** The kept list, so that nobody has to find it out word by word. */
function KeptList() {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <details className="card">
      <summary>{say(words.officialese)}</summary>
      <ul className="columns">
        {OFFICIALESE[language].map((each) => (
          <li key={each.word}>
            {each.word} <span className="quiet">{say(words.instead(each.plainer))}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
