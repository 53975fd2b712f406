import { Checkbox } from 'antd'
import { useState } from 'react'
import { type LoaderFunctionArgs, useLoaderData, useNavigate } from 'react-router-dom'
import { call, load, newCommandId, RadioChoice, tell, useDesk, useSay } from '#platform/ui/desk'
import { type MeetBody, type StockLine, rescueOperations as ops } from '../contract.ts'
import { AGES, GENDERS } from '../domain/path.ts'
import { deskWords } from '../words/desk.ts'
import { AGE_WORDS, GENDER_WORDS } from '../words/names.ts'
import { noticesOf, Press, RescuePage } from './page.tsx'

const words = deskWords.here

export async function loader({ params, request }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams
  const { lines } = await load(params['district'] ?? '', ops.readRescueStock, {})
  return { lines, place: asked.get('place'), round: asked.get('round'), call: asked.get('call') }
}

type Data = Awaited<ReturnType<typeof loader>>

/** Somebody is here: what was given, first and without a name; sent once however often it is pressed. */
export function Component() {
  const { lines, place, round, call: callId } = useLoaderData<Data>()
  const say = useSay()
  const navigate = useNavigate()
  const { district } = useDesk()
  const [given, setGiven] = useState<Readonly<Record<string, number>>>({})
  const [ill, setIll] = useState(false)
  const [gender, setGender] = useState<MeetBody['gender']>('unsaid')
  const [age, setAge] = useState<MeetBody['age']>('adult')
  const [commandId] = useState(newCommandId)
  const save = async () => {
    const items = Object.entries(given).flatMap(([itemId, n]) => (n > 0 ? [{ itemId, n }] : []))
    const where = { ...(place ? { placeId: place } : {}), ...(round ? { roundId: round } : {}), ...(callId ? { callId } : {}) }
    const met = await call(district, ops.meetPerson, { body: { ...where, items, ill, gender, age }, commandId })
    if (!met.ok) return tell(met.refusal)
    noticesOf(met.value)
    return navigate(`/${district}/rescue/people/${met.value.id}`, { replace: true })
  }
  return (
    <RescuePage part="round">
      <h2>{say(words.title)}</h2>
      <p>{say(words.lead)}</p>
      <Items lines={lines} given={given} change={setGiven} />
      <p>
        <Checkbox checked={ill} onChange={(event) => setIll(event.target.checked)}>
          {say(words.ill)}
        </Checkbox>
      </p>
      <p>{say(words.gender)}</p>
      <RadioChoice value={gender} onChange={(next) => setGender(GENDERS.find((each) => each === next) ?? 'unsaid')} options={GENDER_WORDS} />
      <p>{say(words.age)}</p>
      <RadioChoice value={age} onChange={(next) => setAge(AGES.find((each) => each === next) ?? 'unsure')} options={AGE_WORDS} />
      <Press main label={words.save} press={() => void save()} />
    </RescuePage>
  )
}

interface ItemsProps {
  readonly lines: readonly StockLine[]
  readonly given: Readonly<Record<string, number>>
  change(given: Readonly<Record<string, number>>): void
}

/** One press adds one of a thing; what lies on the shelf limits nothing. */
export function Items({ lines, given, change }: ItemsProps) {
  const say = useSay()
  if (lines.length === 0) return <p className="quiet">{say(words.noItems)}</p>
  const add = (itemId: string, n: number) => change({ ...given, [itemId]: Math.max(0, (given[itemId] ?? 0) + n) })
  return (
    <>
      <p>{say(words.items)}</p>
      <div className="rescue-items">
        {lines.map(({ itemId, name }) => (
          <span key={itemId} className="rescue-item">
            <button type="button" className="booth-counter" onClick={() => add(itemId, 1)}>
              <span>{say(name)}</span>
              <strong>{given[itemId] ?? 0}</strong>
            </button>
            {(given[itemId] ?? 0) > 0 && (
              <button type="button" className="rescue-less" aria-label={say(words.less(say(name)))} onClick={() => add(itemId, -1)}>
                −
              </button>
            )}
          </span>
        ))}
      </div>
    </>
  )
}
