import type { ReactNode } from 'react'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router-dom'
import { addDays, cityDay, day, daysBetween } from '#platform/time'
import type { Said } from '#platform/words'
import { dayWords, load, momentWords, today, useDesk, useLanguage, useSay } from '#platform/ui/desk'
import { notificationsOperations } from '../../notifications/contract.ts'
import { organisationOperations } from '../contract.ts'
import { officeOperations } from '../contract/office.ts'
import { upkeepWords as words } from './upkeep-words.ts'

export async function loader({ params }: LoaderFunctionArgs) {
  const district = params.district ?? ''
  const now = Number(today().slice(0, 4))
  const [upkeep, letters, ...years] = await Promise.all([
    load(district, officeOperations.readUpkeep, {}),
    load(district, notificationsOperations.countLetters, {}),
    ...[now, now + 1].map((year) => load(district, organisationOperations.readCalendar, { params: { year: String(year) } })),
  ])
  return { upkeep, letters, missing: years.filter((each) => each.provisional).map((each) => each.year) }
}

type Data = Awaited<ReturnType<typeof loader>>

/** How the installation is, for whoever keeps it running. */
export function Component() {
  const data: Data = useLoaderData()
  const say = useSay()
  return (
    <div className="page">
      <h1>{say(words.title)}</h1>
      <p className="quiet">{say(words.hint)}</p>
      <div className="table-wrap">
        <table className="dense stacking">
          <tbody>
            <Seal sealedOn={data.upkeep.sealedOn} age={ageOf(data.upkeep)} />
            <Verified verified={data.upkeep.verified} age={ageOf(data.upkeep)} />
            <Worker worker={data.upkeep.worker} />
            <Line what={words.letters} problem={data.letters.late > 0 && words.lettersLate(data.letters.late)}>
              {data.letters.waiting}
            </Line>
            <Line what={words.calendars} problem={data.missing.length > 0 && words.calendarsMissing}>
              {data.missing.length > 0 ? data.missing.join(' · ') : say(words.calendarsNone)}
            </Line>
            <Disk disk={data.upkeep.disk} />
            <Line what={words.version} problem={false}>
              {data.upkeep.version}
            </Line>
          </tbody>
        </table>
      </div>
    </div>
  )
}

function Line({ what, problem, children }: { what: Said; problem: Said | false; children: ReactNode }) {
  const say = useSay()
  return (
    <tr>
      <th scope="row">{say(what)}</th>
      <td>
        {children}
        {problem && <p className="due-late">{say(problem)}</p>}
      </td>
    </tr>
  )
}

/** Days since the worker first ran here; undefined where it never did. */
function ageOf({ worker }: Data['upkeep']): number | undefined {
  return worker === null ? undefined : daysBetween(cityDay(new Date(worker.since)), day(today()))
}

/** The first seal closes the first whole day: before the second midnight nothing is missing. */
const FIRST_SEAL_DAYS = 2

function Seal({ sealedOn, age }: { sealedOn: string | null; age: number | undefined }) {
  const say = useSay()
  const { language } = useLanguage()
  const expected = addDays(day(today()), -2)
  const soon = sealedOn === null && age !== undefined && age < FIRST_SEAL_DAYS
  const problem = sealedOn === null ? !soon && words.sealedNone : sealedOn < expected && words.sealedLate
  return (
    <Line what={words.sealed} problem={problem}>
      {sealedOn && dayWords(sealedOn, language)}
      {soon && say(words.sealedSoon)}
    </Line>
  )
}

/** Verified once a month at least: an installation younger than that has missed nothing. */
const FIRST_VERIFICATION_DAYS = 30

function Verified({ verified, age }: { verified: Data['upkeep']['verified']; age: number | undefined }) {
  const say = useSay()
  const { language } = useLanguage()
  const { zone } = useDesk()
  const soon = verified === null && age !== undefined && age < FIRST_VERIFICATION_DAYS
  const problem = verified === null ? !soon && words.verifiedNone : verified.differences > 0 && words.differs(verified.differences)
  return (
    <Line what={words.verified} problem={problem}>
      {soon && say(words.verifiedSoon)}
      {verified && `${momentWords(verified.at, language, zone)} · ${verified.differences === 0 ? say(words.agrees) : verified.differences}`}
    </Line>
  )
}

function Worker({ worker }: { worker: Data['upkeep']['worker'] }) {
  const say = useSay()
  const { language } = useLanguage()
  const { zone } = useDesk()
  const stopped = worker !== null && !worker.alive
  return (
    <>
      <Line what={words.worker} problem={worker === null ? words.workerNone : stopped && words.workerStopped}>
        {worker && `${momentWords(worker.at, language, zone)} · ${say(stopped ? words.silent : words.runs)}`}
      </Line>
      {worker && (
        <Line what={words.due} problem={worker.givenUp > 0 && words.givenUp(worker.givenUp)}>
          {worker.due}
        </Line>
      )}
    </>
  )
}

const GIGABYTE = 1024 ** 3
const LOW = 0.1

function Disk({ disk }: { disk: Data['upkeep']['disk'] }) {
  const say = useSay()
  const size = (bytes: number) => `${(bytes / GIGABYTE).toFixed(1)} GB`
  const low = disk !== null && disk.freeBytes < disk.allBytes * LOW
  return (
    <Line what={words.disk} problem={low && words.diskLow}>
      {disk ? say(words.free(size(disk.freeBytes), size(disk.allBytes))) : say(words.unknown)}
    </Line>
  )
}
