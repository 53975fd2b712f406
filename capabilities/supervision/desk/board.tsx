import { type LoaderFunctionArgs, useLoaderData } from 'react-router-dom'
import type { Said } from '#platform/words'
import { call, codeWords, Empty, load, More, shortDay, TableHead, TabLinks, useDesk, useLanguage, usePages, useSay } from '#platform/ui/desk'
import { type BoardCase, type BoardGroup, type BoardOrder, supervisionOperations as ops } from '../contract.ts'
import { deskWords } from '../words/desk.ts'

const PARTS = ['orders', 'cases', 'groups'] as const
type Part = (typeof PARTS)[number]
const words = deskWords.board
const columns = deskWords.columns

export async function loader({ params, request }: LoaderFunctionArgs) {
  const district = params['district'] ?? ''
  const typed = new URL(request.url).searchParams.get('part')
  const part: Part = PARTS.find((each) => each === typed) ?? 'orders'
  if (part === 'cases') return { part, ...(await load(district, ops.listBoardCases, { query: {} })) }
  if (part === 'groups') return { part, ...(await load(district, ops.listBoardGroups, { query: {} })) }
  return { part, ...(await load(district, ops.listBoardOrders, { query: {} })) }
}

type Data = Awaited<ReturnType<typeof loader>>

/** What observers see: states, units and days, and that nothing more is shown. */
export function Component() {
  const data: Data = useLoaderData()
  const say = useSay()
  return (
    <div className="page page-wide">
      <h1>{say(words.title)}</h1>
      <p className="quiet">{say(words.lead)}</p>
      <TabLinks label={words.title} tabs={PARTS} here={data.part} words={words.tabs} to={(part) => `?part=${part}`} />
      {'orders' in data && <Orders orders={data.orders} next={data.next} />}
      {'cases' in data && <Cases cases={data.cases} next={data.next} />}
      {'groups' in data && <Groups groups={data.groups} next={data.next} />}
    </div>
  )
}

interface BoardTableProps {
  readonly none: Said
  readonly heads: readonly Said[]
  readonly lines: readonly { readonly key: string; readonly cells: readonly React.ReactNode[] }[]
  readonly more: (() => void) | undefined
}

function BoardTable({ none, heads, lines, more }: BoardTableProps) {
  const say = useSay()
  if (lines.length === 0)
    return (
      <Empty title={say(none)}>
        <p>{say(words.hint)}</p>
      </Empty>
    )
  return (
    <div className="table-wrap">
      <table className="dense stacking">
        <TableHead heads={heads} />
        <tbody>
          {lines.map(({ key, cells: [first, ...rest] }) => (
            <tr key={key}>
              <th scope="row" className="unbroken">
                {first}
              </th>
              {heads.slice(1).map((head, column) => (
                <td key={head.en} data-label={say(head)}>
                  {rest[column]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <More more={more} />
    </div>
  )
}

function useDue() {
  const say = useSay()
  const { language } = useLanguage()
  return (on: string | null, late: boolean) => (
    <>
      {on === null ? say(words.noDue) : shortDay(on, language)} {late && <span className="chip chip-warn">{say(deskWords.late)}</span>}
    </>
  )
}

function Orders({ orders, next }: { orders: readonly BoardOrder[]; next: string | null }) {
  const say = useSay()
  const due = useDue()
  const { district } = useDesk()
  const { language } = useLanguage()
  const { items, more } = usePages({ orders, next }, (after) => call(district, ops.listBoardOrders, { query: { after } }), (page) => page.orders, (each) => each.number)
  const marks = (each: BoardOrder) => (
    <>
      {say(each.state)} {each.escalations > 0 && <span className="chip chip-maple">{say(deskWords.escalated(each.escalations))}</span>}
      {each.handedOver && <span className="chip">{say(deskWords.handed)}</span>}
    </>
  )
  const lines = items.map((each) => ({
    key: each.number, cells: [each.number, say(each.about), say(each.unit), say(each.ground), shortDay(each.issuedOn, language), due(each.dueOn, each.late), marks(each)],
  }))
  return <BoardTable none={words.noneOrders} heads={[columns.number, columns.about, columns.unit, columns.ground, columns.issuedOn, columns.due, columns.state]} lines={lines} more={more} />
}

function Cases({ cases, next }: { cases: readonly BoardCase[]; next: string | null }) {
  const say = useSay()
  const due = useDue()
  const { district } = useDesk()
  const { language } = useLanguage()
  const { items, more } = usePages({ cases, next }, (after) => call(district, ops.listBoardCases, { query: { after } }), (page) => page.cases, (each) => each.code)
  const lines = items.map((each) => ({
    key: each.code, cells: [codeWords(each.code), say(each.unit), say(each.state), shortDay(each.registeredOn, language), due(each.dueOn, each.late)],
  }))
  return <BoardTable none={words.noneCases} heads={[columns.code, columns.unit, columns.state, columns.since, columns.due]} lines={lines} more={more} />
}

function Groups({ groups, next }: { groups: readonly BoardGroup[]; next: string | null }) {
  const say = useSay()
  const { district } = useDesk()
  const { language } = useLanguage()
  const { items, more } = usePages({ groups, next }, (after) => call(district, ops.listBoardGroups, { query: { after } }), (page) => page.groups, (each) => each.id)
  const period = (each: BoardGroup) => `${shortDay(each.fromOn, language)}–${shortDay(each.untilOn, language)}${each.over ? ` · ${say(deskWords.overGroup)}` : ''}`
  const lines = items.map((each, index) => ({ key: each.id, cells: [say(deskWords.board.group(index + 1)), say(each.unit), period(each), each.open, each.ended] }))
  return <BoardTable none={words.noneGroups} heads={[columns.group, columns.unit, columns.period, columns.open, columns.ended]} lines={lines} more={more} />
}
