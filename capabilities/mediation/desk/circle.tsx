import { Button } from 'antd'
import { useState } from 'react'
import { type LoaderFunctionArgs, useLoaderData, useRevalidator } from 'react-router-dom'
import { dayWords, Empty, load, tell, useDesk, useLanguage, useSay } from '#platform/ui/desk'
import type { Said } from '#platform/words'
import { mediationOperations } from '../contract.ts'
import type { HelperShape, MethodShape } from '../contract/circle.ts'
import { EndHelper, MethodForm, NewHelper } from './circle-forms.tsx'
import { circleWords as words, KEEPING } from './circle-words.ts'

export async function loader({ params }: LoaderFunctionArgs) {
  return load(params.district ?? '', mediationOperations.readCircle, {})
}

type Data = Awaited<ReturnType<typeof loader>>

/** Who may be asked to help, and the ways of mediating a session may be tagged with. */
export function Component() {
  const { helpers, methods }: Data = useLoaderData()
  const say = useSay()
  const { me } = useDesk()
  return (
    <div className="page">
      <h1>{say(words.title)}</h1>
      <p className="quiet">{say(words.hint)}</p>
      <Helpers helpers={helpers} mayKeep={KEEPING.includes(me.role)} />
      <Methods methods={methods} mayRevise={me.role === 'administrator'} />
    </div>
  )
}

/** Tells what was done and shows the list anew. */
function useDone(close: () => void) {
  const { revalidate } = useRevalidator()
  return async (told: Said) => {
    tell(told)
    close()
    await revalidate()
  }
}

function Helpers({ helpers, mayKeep }: { helpers: readonly HelperShape[]; mayKeep: boolean }) {
  const say = useSay()
  const [asked, ask] = useState<string>()
  const done = useDone(() => ask(undefined))
  const ending = helpers.find((each) => each.id === asked)
  return (
    <section>
      <h2>{say(words.helpers)}</h2>
      {mayKeep && <NewHelper done={() => done(words.added)} />}
      {helpers.length === 0 ? (
        <Empty title={say(words.none)}>
          <p>{say(words.noneHint)}</p>
        </Empty>
      ) : (
        <ul className="plain">
          {helpers.map((each) => (
            <HelperLine key={each.id} helper={each} {...(mayKeep && each.own ? { end: () => ask(each.id) } : {})} />
          ))}
        </ul>
      )}
      {ending && <EndHelper helper={ending} done={() => done(words.endedNow)} cancel={() => ask(undefined)} />}
    </section>
  )
}

function HelperLine({ helper, end }: { helper: HelperShape; end?: () => void }) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <li className="card">
      <p>
        <strong>{helper.name}</strong> · {helper.field} {!helper.active && <span className="chip">{say(words.ended)}</span>}
      </p>
      <p className="quiet">
        {say(words.consentedOn)} {dayWords(helper.consentedOn, language)} · {say(words.consentForms[helper.consentForm])} · {say(words.period)}{' '}
        {dayWords(helper.activeFrom, language)} – {helper.activeTo ? dayWords(helper.activeTo, language) : say(words.open)}
      </p>
      {end && (
        <Button size="small" onClick={end}>
          {say(words.end)}
        </Button>
      )}
    </li>
  )
}

function Methods({ methods, mayRevise }: { methods: readonly MethodShape[]; mayRevise: boolean }) {
  const say = useSay()
  const [asked, ask] = useState<string>()
  const done = useDone(() => ask(undefined))
  const revised = methods.find((each) => each.code === asked)
  return (
    <section>
      <h2>{say(words.methods)}</h2>
      <p className="quiet">{say(words.methodsHint)}</p>
      {methods.length === 0 && <p>{say(words.methodsNone)}</p>}
      <ul>
        {methods.map((each) => (
          <li key={each.code}>
            {say(each.name)} <span className="quiet">{say(words.version(each.version))}</span>
            {!each.active && <span className="chip">{say(words.uses.no)}</span>}
            {mayRevise && (
              <Button size="small" onClick={() => ask(each.code)}>
                {say(words.revise)}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {revised && <MethodForm key={revised.code} code={revised.code} method={revised} done={() => done(words.revised)} cancel={() => ask(undefined)} />}
      {mayRevise && !revised && <MethodForm key={`new-${methods.length}`} code={`m${methods.length + 1}`} done={() => done(words.revised)} />}
    </section>
  )
}
