import { Button, Popconfirm } from 'antd'
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router-dom'
import { addressOf, call, dayWords, load, useDesk, useLanguage, useSay } from '#platform/ui/desk'
import type { Said } from '#platform/words'
import { type ApplicationShape, serviceHallOperations as ops } from '../contract.ts'
import { deskWords } from '../words/desk.ts'
import { LETTER_WORDS, NEWS_WORDS, OUTCOME_WORDS, STEP_WORDS } from '../words/names.ts'
import { AskLook, Decide, Pause, Supply, Tell } from './application-forms.tsx'
import { usePress } from './parts.tsx'

const words = deskWords.one

export async function loader({ params }: LoaderFunctionArgs) {
  return load(params['district'] ?? '', ops.readServiceApplication, { params: { id: params['id'] ?? '' } })
}

/** One application: how far it is, what is missing, what may follow and why something may not. */
export function Component() {
  const one = useLoaderData<ApplicationShape>()
  const say = useSay()
  const { district } = useDesk()
  return (
    <div className="page">
      <p>
        <Link to={`/${district}/service-hall`}>← {say(words.back)}</Link>
      </p>
      <h1>
        {one.code} · {say(one.item)}
      </h1>
      <p>
        <span className="chip">{say(one.stateWords)}</span> {one.paused && <span className="chip chip-warn">{say(deskWords.applications.paused)}</span>}{' '}
        {one.late && <span className="chip chip-error">{say(deskWords.applications.late)}</span>} {one.child && <span className="chip">{say(deskWords.applications.childChip)}</span>}{' '}
        {one.online && <span className="chip">{say(deskWords.applications.onlineChip)}</span>}
      </p>
      {one.how && <p className="quiet">{say(one.how)}</p>}
      <Facts one={one} />
      <Applicant one={one} />
      <CameOnline one={one} />
      <Told one={one} />
      <Letters letters={one.letters} />
      <Steps one={one} />
    </div>
  )
}

function Facts({ one }: { one: ApplicationShape }) {
  const say = useSay()
  const { language } = useLanguage()
  const colon = language === 'zh' ? '：' : ': '
  const line = (label: Said, on: string | null) => on && <li>{say(label)}{colon}{dayWords(on, language)}</li>
  return (
    <ul className="plain">
      <li>
        {say(words.window)}{colon}{say(one.place)}
      </li>
      {line(words.received, one.receivedOn)}
      {one.state === 'received' && <li>{say(deskWords.applications.toldBy(dayWords(one.toldByOn, language)))}</li>}
      {line(words.accepted, one.acceptedOn)}
      {line(words.due, one.dueOn)}
      {one.provisional && <li className="quiet">{say(deskWords.applications.provisional)}</li>}
      {one.pauses.map((each) => (
        <li key={`${each.fromOn} ${each.ground.zh}`}>
          {say(words.pauses)}{colon}{say(each.ground)} {dayWords(each.fromOn, language)} – {each.untilOn ? dayWords(each.untilOn, language) : say(words.running)}
        </li>
      ))}
      {line(words.decided, one.decidedOn)}
      {one.outcome && (
        <li>
          <strong>{say(OUTCOME_WORDS[one.outcome])}</strong> {one.reason}
        </li>
      )}
      {one.remedies && <li className="quiet">{say(one.remedies)}</li>}
    </ul>
  )
}

function Applicant({ one }: { one: ApplicationShape }) {
  const say = useSay()
  if (one.erased) return <p className="quiet">{say(words.erased)}</p>
  if (!one.applicant) return <AskLook id={one.id} asked={one.look === 'asked'} />
  const { name, phone, guardian } = one.applicant
  return (
    <p>
      {say(words.applicant)} <strong>{name}</strong>
      {guardian !== '' && ` · ${say(words.guardian)} ${guardian}`} · {say(words.phone)} {phone === '' ? say(words.noPhone) : phone}
    </p>
  )
}

/** What the applicant explained, and what came along. */
function CameOnline({ one }: { one: ApplicationShape }) {
  const say = useSay()
  const { district } = useDesk()
  if (one.files.length === 0 && one.note === '') return null
  return (
    <section>
      {one.note !== '' && (
        <p>
          {say(words.note)}: {one.note}
        </p>
      )}
      {one.files.length > 0 && <h2>{say(words.files)}</h2>}
      <p className="button-row">
        {one.files.map((each, index) => (
          <Button key={each.id} target="_blank" href={addressOf(district, ops.readApplicationFile, { params: { id: one.id, fileId: each.id } })}>
            {say(words.file(index + 1))}
          </Button>
        ))}
      </p>
    </section>
  )
}

function Told({ one }: { one: ApplicationShape }) {
  const say = useSay()
  const { district } = useDesk()
  if (one.missing.length === 0) return null
  return (
    <section className="card">
      <h2>{say(words.told)}</h2>
      <ul className="plain-list">
        {one.missing.map((each) => (
          <li key={each.name.zh}>
            {say(each.name)} <span className="quiet">{say(each.form)}</span> <span className={each.supplied ? 'chip chip-done' : 'chip chip-warn'}>{say(each.supplied ? words.supplied : words.open)}</span>
          </li>
        ))}
      </ul>
      <Button target="_blank" href={addressOf(district, ops.printOneTimeNotice, { params: { id: one.id } })}>
        {say(words.printNotice)}
      </Button>
    </section>
  )
}

/** What the applicant was written, and whether it went out. */
function Letters({ letters }: { letters: ApplicationShape['letters'] }) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <section>
      <h2>{say(words.letters)}</h2>
      {(letters === null || letters.length === 0) && <p className="quiet">{say(letters === null ? words.noLetters : words.noLettersYet)}</p>}
      <ul className="plain-list">
        {letters?.map((each) => (
          <li key={each.news}>
            {dayWords(each.on, language)} {say(NEWS_WORDS[each.news])} <span className={each.state === 'sent' ? 'chip chip-done' : 'chip'}>{say(LETTER_WORDS[each.state])}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

const PRESSES = ['accept', 'resume', 'collect'] as const

/** Forms and buttons of what may follow; what may not says why. */
function Steps({ one }: { one: ApplicationShape }) {
  const say = useSay()
  const { district } = useDesk()
  const press = usePress()
  const move = (step: (typeof PRESSES)[number] | 'withdraw') => void press((commandId) => call(district, ops.moveServiceApplication, { params: { id: one.id }, commandId, body: { step } }))
  const may = (step: string) => one.steps.some((each) => each.step === step && each.why === null)
  const barred = one.steps.filter((each) => each.why !== null && each.step === 'accept' && one.state === 'told')
  return (
    <>
      {may('tell') && <Tell one={one} />}
      {may('supply') && <Supply one={one} />}
      <p className="button-row">
        {PRESSES.filter(may).map((step) => (
          <Button key={step} type="primary" onClick={() => move(step)}>
            {say(STEP_WORDS[step])}
          </Button>
        ))}
        {may('withdraw') && (
          <Popconfirm title={say(words.withdrawWhy)} okText={say(STEP_WORDS.withdraw)} cancelText={say(words.goOn)} onConfirm={() => move('withdraw')}>
            <Button danger>{say(STEP_WORDS.withdraw)}</Button>
          </Popconfirm>
        )}
      </p>
      {barred.map((each) => each.why && <p className="quiet" key={each.step}>{say(each.why)}</p>)}
      {may('decide') && <Decide id={one.id} />}
      {may('pause') && <Pause id={one.id} />}
    </>
  )
}
