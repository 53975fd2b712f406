import { Button, Input } from 'antd'
import { useState } from 'react'
import { Link, type LoaderFunctionArgs, useLoaderData, useNavigate, useRevalidator } from 'react-router-dom'
import { call, dayWords, Empty, load, Note, TabLinks, tell, useDesk, useLanguage, useSay } from '#platform/ui/desk'
import { peopleOperations } from '../../people/contract.ts'
import { POSTING_TIMES, type PostingTime } from '../../people/domain.ts'
import { organisationOperations } from '../contract.ts'
import { capacityWords } from '../words.ts'
import { CAPACITIES } from '../domain.ts'
import { Ending } from './ending.tsx'
import { LeftBehind } from './left-behind.tsx'
import { Pairs } from './pairs.tsx'
import { PostingForm } from './posting-form.tsx'
import { officeWords as words } from './office-words.ts'

export const OFFICE: readonly string[] = ['administrator', 'director']

export async function loader({ params, request }: LoaderFunctionArgs) {
  const district = params.district ?? ''
  const asked = new URL(request.url).searchParams
  const when = POSTING_TIMES.find((each) => each === asked.get('when')) ?? 'now'
  const text = asked.get('text') ?? ''
  const after = asked.get('after')
  const [list, staff, units, slots, pairs] = await Promise.all([
    load(district, peopleOperations.listPostings, { query: { when, ...(text ? { text } : {}), ...(after ? { after } : {}) } }),
    load(district, peopleOperations.listStaff, {}),
    load(district, organisationOperations.listUnits, {}),
    load(district, organisationOperations.listEmptySlots, { query: {} }),
    load(district, organisationOperations.listPairs, {}),
  ])
  return { when, text, ...list, staff: staff.staff, units: units.units, slots: slots.slots, pairs: pairs.pairs }
}

export type PostingsData = Awaited<ReturnType<typeof loader>>
type Posting = PostingsData['postings'][number]

/** Who is posted where from when to when; each change is audited with whoever made it. */
export function Component() {
  const data: PostingsData = useLoaderData()
  const say = useSay()
  const { me } = useDesk()
  return (
    <div className="page">
      <h1>{say(words.postings)}</h1>
      <p className="quiet">{say(words.postingsHint)}</p>
      {OFFICE.includes(me.role) ? <PostingForm data={data} /> : <Note tone="info">{say(words.officeOnly)}</Note>}
      <Times when={data.when} text={data.text} />
      <List data={data} mayEnd={OFFICE.includes(me.role)} />
      <Pairs data={data} />
    </div>
  )
}

function Times({ when, text }: { when: PostingTime; text: string }) {
  const say = useSay()
  const navigate = useNavigate()
  return (
    <div className="stacked">
      <TabLinks label={words.postings} tabs={POSTING_TIMES} here={when} words={words} to={(each) => `?when=${each}`} />
      <Input.Search
        key={when}
        allowClear
        className="find"
        defaultValue={text}
        aria-label={say(words.byName)}
        placeholder={say(words.byName)}
        onSearch={(typed) => void navigate(`?when=${when}${typed.trim() ? `&text=${encodeURIComponent(typed.trim())}` : ''}`)}
      />
    </div>
  )
}

const NONE = { now: words.noneNow, coming: words.noneComing, ended: words.noneEnded } as const

function List({ data, mayEnd }: { data: PostingsData; mayEnd: boolean }) {
  const say = useSay()
  const { district } = useDesk()
  const { revalidate } = useRevalidator()
  const [ending, end] = useState<Posting>()
  if (data.postings.length === 0) return <Empty title={say(NONE[data.when])} />
  return (
    <>
      {ending && (
        <Ending
          title={words.endPostingOf(ending.name)}
          draftKey={`posting.${ending.postingId}.end`}
          label={words.endPosting}
          warning={<LeftBehind key={ending.staffId} staffId={ending.staffId} name={ending.name} />}
          send={(body, commandId) =>
            call(district, organisationOperations.closePosting, { params: { postingId: ending.postingId }, body, commandId })
          }
          done={async () => {
            tell(words.postingEnded)
            end(undefined)
            await revalidate()
          }}
          cancel={() => end(undefined)}
        />
      )}
      <div className="table-wrap">
        <Table postings={data.postings} {...(mayEnd && data.when !== 'ended' ? { end } : {})} />
      </div>
      {data.next && <Link to={`?when=${data.when}&text=${encodeURIComponent(data.text)}&after=${data.next}`}>{say(words.more)}</Link>}
    </>
  )
}

function Table({ postings, end }: { postings: readonly Posting[]; end?: (posting: Posting) => void }) {
  const say = useSay()
  const heads = [words.name, words.role, words.unit, words.duty, words.from, words.until]
  return (
    <table className="dense stacking">
      <thead>
        <tr>
          {heads.map((each) => (
            <th scope="col" key={each.en}>
              {say(each)}
            </th>
          ))}
          {end && <th scope="col">{say(words.actions)}</th>}
        </tr>
      </thead>
      <tbody>
        {postings.map((each) => (
          <Row key={each.postingId} posting={each} {...(end ? { end } : {})} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ posting, end }: { posting: Posting; end?: (posting: Posting) => void }) {
  const say = useSay()
  const { language } = useLanguage()
  const capacity = CAPACITIES.find((each) => each === posting.capacity)
  return (
    <tr>
      <th scope="row">{posting.name}</th>
      <td data-label={say(words.role)}>
        {say(posting.roleName)} {capacity && capacity !== 'main' && <span className="chip">{say(capacityWords[capacity])}</span>}
      </td>
      <td data-label={say(words.unit)}>{say(posting.unitName)}</td>
      <td {...(posting.duty ? { 'data-label': say(words.duty) } : {})}>{posting.duty}</td>
      <td data-label={say(words.from)}>{dayWords(posting.fromOn, language)}</td>
      <td data-label={say(words.until)}>{posting.untilOn ? dayWords(posting.untilOn, language) : say(words.open)}</td>
      {end && (
        <td>
          <Button size="small" onClick={() => end(posting)}>
            {say(words.end)}
          </Button>
        </td>
      )}
    </tr>
  )
}
