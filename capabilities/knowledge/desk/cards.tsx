import { Button } from 'antd'
import { useState } from 'react'
import { type LoaderFunctionArgs, useLoaderData, useRevalidator } from 'react-router-dom'
import { dayWords, load, tell, useLanguage, useSay } from '#platform/ui/desk'
import { knowledgeOperations } from '../contract.ts'
import { CardForm } from './card-form.tsx'
import { cardWords as words } from './words.ts'

export async function loader({ params }: LoaderFunctionArgs) {
  const district = params.district ?? ''
  return { district, ...(await load(district, knowledgeOperations.listCardVersions, {})) }
}

type Loaded = Awaited<ReturnType<typeof loader>>
export type Version = Loaded['versions'][number]

/** Every version of every card; a new one is written from the one it takes the place of. */
export function Component() {
  const { district, versions }: Loaded = useLoaderData()
  const say = useSay()
  const { revalidate } = useRevalidator()
  const [writing, setWriting] = useState<{ readonly from: Version | undefined }>()
  return (
    <div className="page">
      <h1>{say(words.place)}</h1>
      <p className="quiet">{say(words.placeAbout)}</p>
      {writing ? (
        <CardForm
          key={writing.from?.code ?? 'new'}
          district={district}
          from={writing.from}
          cancel={() => setWriting(undefined)}
          done={async () => {
            setWriting(undefined)
            await revalidate()
            tell(words.saved)
          }}
        />
      ) : (
        <p>
          <Button onClick={() => setWriting({ from: undefined })}>{say(words.add)}</Button>
        </p>
      )}
      <Versions versions={versions} revise={(from) => setWriting({ from })} />
    </div>
  )
}

function Versions({ versions, revise }: { versions: readonly Version[]; revise(from: Version): void }) {
  const say = useSay()
  const { language } = useLanguage()
  const verified = (on: string) => words.verifiedOn({ zh: dayWords(on, 'zh'), en: dayWords(on, 'en') })
  return (
    <table className="dense stacking">
      <tbody>
        {versions.map((each) => (
          <tr key={`${each.code}${each.effectiveFrom}${each.summary.zh}`}>
            <th scope="row">{each.code}</th>
            <td>
              {say(each.law)} {say(each.article)}
              <p>{say(each.summary)}</p>
              <p className="quiet">{each.categories.join(' ')}</p>
            </td>
            <td>
              {dayWords(each.effectiveFrom, language)}
              {each.effectiveTo && ` – ${dayWords(each.effectiveTo, language)}`}
            </td>
            <td>
              <span className={each.inForce ? 'chip chip-done' : 'chip'}>{say(each.inForce ? words.inForce : words.notNow)}</span>
              {each.own && <span className="chip">{say(words.own)}</span>}
              <span className={each.verifiedOn ? 'chip' : 'chip chip-warn'}>{say(each.verifiedOn ? verified(each.verifiedOn) : words.unverified)}</span>
            </td>
            <td>
              <Button size="small" onClick={() => revise(each)}>
                {say(words.revise(each.code))}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
