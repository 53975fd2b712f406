import { Button } from 'antd'
import { useState } from 'react'
import { Link, type LoaderFunctionArgs, useLoaderData, useRevalidator } from 'react-router-dom'
import { dayWords, load, tell, useDesk, useLanguage, useSay } from '#platform/ui/desk'
import { organisationOperations } from '../../organisation/contract.ts'
import { type MeasureShown, preventionOperations } from '../contract.ts'
import { DECIDING } from '../contract/who.ts'
import type { MeasureStep } from '../domain/ledger.ts'
import { MeasureStepForm } from './forms.tsx'
import { Days, StateChip } from './measures.tsx'
import { deskWords } from './words.ts'

export async function loader({ params }: LoaderFunctionArgs) {
  const district = params.district ?? ''
  const [measure, { units }] = await Promise.all([
    load(district, preventionOperations.readMeasure, { params: { id: params.id ?? '' } }), load(district, organisationOperations.listUnits, {}),
  ])
  return { measure, units }
}

type Data = Awaited<ReturnType<typeof loader>>

/** One measure on one page: why, what, who, until when, the counts around it, and how it went. */
export function Component() {
  const { measure, units }: Data = useLoaderData()
  const say = useSay()
  const { district, me } = useDesk()
  const { revalidate } = useRevalidator()
  const [doing, start] = useState<MeasureStep>()
  const close = () => start(undefined)
  return (
    <div className="page">
      <p>
        <Link to={`/${district}/prevention/measures`}>{say(deskWords.back)}</Link>
      </p>
      <h1>{measure.what}</h1>
      <About measure={measure} />
      {measure.origin === 'lesson' && <p className="quiet">{say(deskWords.fromLesson)}</p>}
      <h2>{say(deskWords.cause)}</h2>
      <p className="kept-lines">{measure.cause || <span className="quiet">{say(deskWords.causeMissing)}</span>}</p>
      <h2>{say(deskWords.measureHeads.owner)}</h2>
      <p>{measure.owner ? say(measure.owner) : <span className="quiet">{say(deskWords.ownerNone)}</span>}</p>
      <Steps measure={measure} start={start} />
      <BeforeAfter measure={measure} />
      <History measure={measure} />
      {measure.alarmId && DECIDING.includes(me.role) && (
        <p>
          <Link to={`/${district}/prevention/alarms/${measure.alarmId}`}>{say(measure.originWords)}</Link>
        </p>
      )}
      {doing && (
        <MeasureStepForm
          step={doing}
          measure={measure}
          units={units}
          close={close}
          done={() => {
            close()
            tell(deskWords.saved)
            void revalidate()
          }}
        />
      )}
    </div>
  )
}

/** How far it is, whose it is, against what, where from, and its days. */
function About({ measure }: { measure: MeasureShown }) {
  const say = useSay()
  return (
    <p className="case-line">
      <StateChip measure={measure} />
      <span>{say(measure.unit)}</span>
      <span>{measure.category === '' ? say(deskWords.allKinds) : say(measure.kind)}</span>
      <span>{say(measure.originWords)}</span>
      <span>
        <Days measure={measure} />
      </span>
    </p>
  )
}

/** What can be done now as buttons; what cannot, with its reason. */
function Steps({ measure, start }: { measure: MeasureShown; start(step: MeasureStep): void }) {
  const say = useSay()
  // What leads on comes before what sets it aside.
  const isEnd = ({ step }: { step: MeasureStep }) => step === 'set-aside'
  const possible = measure.steps.filter((each) => each.refusal === null)
  const able = [...possible.filter((each) => !isEnd(each)), ...possible.filter(isEnd)]
  const others = measure.steps.filter((each) => each.refusal !== null && each.refusal.code !== 'measure-out-of-turn')
  return (
    <>
      {able.length > 0 && (
        <p className="button-row">
          {able.map((each, index) => (
            <Button key={each.step} type={index === 0 && !isEnd(each) ? 'primary' : 'default'} onClick={() => start(each.step)}>
              {say(each.label)}
            </Button>
          ))}
        </p>
      )}
      {able.length === 0 && others.length > 0 && (
        <details>
          <summary>{say(deskWords.unavailable)}</summary>
          <ul className="steps-off">
            {others.map((each) => (
              <li key={each.step}>
                {say(each.label)} <span className="quiet">{each.refusal && say(each.refusal.say)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function BeforeAfter({ measure: { comparison, comparisonWords } }: { measure: MeasureShown }) {
  const say = useSay()
  if (!comparison && !comparisonWords) return null
  return (
    <section className="card">
      <h2>{say(deskWords.beforeAfter)}</h2>
      {comparisonWords && !comparison && <p>{say(comparisonWords)}</p>}
      {comparison && <p>{say(comparison.words)}</p>}
      {comparison?.fixed && <p className="quiet">{say(deskWords.fixed)}</p>}
      {comparison && <p className="quiet">{say(comparison.limits)}</p>}
    </section>
  )
}

function History({ measure }: { measure: MeasureShown }) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <>
      <h2>{say(deskWords.history)}</h2>
      <ul className="plain">
        {measure.entries.map((each) => (
          <li key={`${each.on}${each.words.en}`}>
            {dayWords(each.on, language)} <strong>{say(each.words)}</strong> {each.note} <span className="quiet">{each.by}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
