import { Button, Modal } from 'antd'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router-dom'
import { addressOf, call, dayWords, DueWords, Empty, load, moneyWords, More, type StepExit, TabLinks, tell, useDesk, useLanguage, useOpened, usePages, useSay } from '#platform/ui/desk'
import { type ConfirmationLine, confirmationOperations, type PackageView } from '../contract.ts'
import { AfterRuling } from './after-forms.tsx'
import { RecordFiling, RecordNotFiled, RecordRuling } from './court-forms.tsx'
import { deskWords } from './words.ts'

export async function loader({ params, request }: LoaderFunctionArgs) {
  const view: 'open' | 'done' = new URL(request.url).searchParams.get('view') === 'done' ? 'done' : 'open'
  const page = await load(params.district ?? '', confirmationOperations.listConfirmations, { query: { view } })
  return { view, ...page }
}

type Data = Awaited<ReturnType<typeof loader>>

interface Opened {
  readonly caseId: string
  readonly papers: PackageView
  readonly step?: string
}

/** The liaison's page: what is before their court, the papers of each, and the court's own steps. Nothing of the case besides. */
export function Component() {
  const data: Data = useLoaderData()
  const say = useSay()
  const { district } = useDesk()
  const { opened, open: setOpened, exit } = useOpened<Opened>()
  const open = async (caseId: string) => {
    const found = await call(district, confirmationOperations.readConfirmationPackage, { params: { caseId } })
    if (found.ok) setOpened({ caseId, papers: found.value })
    else tell(found.refusal)
  }
  return (
    <div className="page page-wide">
      <h1>{say(deskWords.title)}</h1>
      <TabLinks label={deskWords.title} tabs={['open', 'done']} here={data.view} words={deskWords.views} to={(view) => `?view=${view}`} />
      <Lines key={data.view} data={data} open={(caseId) => void open(caseId)} />
      {opened && (
        <Modal open footer={null} width={760} title={opened.papers.code} onCancel={exit.cancel}>
          {opened.step === undefined ? (
            <Papers caseId={opened.caseId} papers={opened.papers} start={(step) => setOpened({ ...opened, step })} />
          ) : (
            <CourtForm step={opened.step} opened={opened} exit={exit} />
          )}
        </Modal>
      )}
    </div>
  )
}

function CourtForm({ step, opened, exit }: { step: string; opened: Opened; exit: StepExit }) {
  const { caseId } = opened
  const { district } = useDesk()
  const where = { district, caseId }
  const parties = opened.papers.parties
  if (step === 'record-filing') return <RecordFiling where={where} exit={exit} />
  if (step === 'record-not-filed') return <RecordNotFiled where={where} exit={exit} />
  if (step === 'record-ruling') return <RecordRuling where={where} exit={exit} />
  return <AfterRuling step={step} where={where} parties={parties} exit={exit} />
}

function Lines({ data, open }: { data: Data; open(caseId: string): void }) {
  const say = useSay()
  const { district } = useDesk()
  const { items: lines, more } = usePages(data, (after) => call(district, confirmationOperations.listConfirmations, { query: { view: data.view, after } }), (page) => page.confirmations)
  if (lines.length === 0)
    return (
      <Empty title={say(deskWords.none)}>
        <p>{say(deskWords.noneHint)}</p>
      </Empty>
    )
  return (
    <div className="table-wrap">
      <table className="dense stacking">
        <thead>
          <tr>
            {Object.values(data.view === 'done' ? { ...deskWords.columns, due: deskWords.decided } : deskWords.columns).map((words) => (
              <th key={words.en} scope="col">
                {say(words)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line key={line.caseId} line={line} done={data.view === 'done'} open={() => open(line.caseId)} />
          ))}
        </tbody>
      </table>
      <More more={more} />
    </div>
  )
}

function Line({ line, done, open }: { line: ConfirmationLine; done: boolean; open(): void }) {
  const say = useSay()
  const { language } = useLanguage()
  const { columns } = deskWords
  return (
    <tr>
      <th scope="row">{line.code}</th>
      <td data-label={say(columns.handedInOn)}>{line.handedInOn && dayWords(line.handedInOn, language)}</td>
      <td data-label={say(done ? deskWords.decided : columns.due)}>{line.dueOn && (done ? dayWords(line.dueOn, language) : <DueWords on={line.dueOn} />)}</td>
      <td data-label={say(columns.state)}>{say(line.stateWords)}</td>
      <td>
        <Button size="small" onClick={open}>
          {say(deskWords.open)}
        </Button>
      </td>
    </tr>
  )
}

function Papers({ caseId, papers, start }: { caseId: string; papers: PackageView; start(step: string): void }) {
  const say = useSay()
  const { district } = useDesk()
  const { language } = useLanguage()
  const print = addressOf(district, confirmationOperations.printConfirmationSet, { params: { caseId } })
  return (
    <div className="stacked">
      <p>
        {papers.committee} {papers.number}
      </p>
      <p>{say(deskWords.handedIn(dayWords(papers.handedInAt.slice(0, 10), language), papers.handedInAt.slice(11), papers.court))}</p>
      <h3>{say(deskWords.parties)}</h3>
      <ul className="plain">
        {papers.parties.map((each) => (
          <li key={each.name + each.address}>
            {each.name} · {each.address} · {each.phone}
            {each.lastFour && ` · ${say(deskWords.lastFour(each.lastFour))}`}
          </li>
        ))}
      </ul>
      <h3>{say(deskWords.agreement)}</h3>
      {papers.agreement.content.map((each) => (
        <p key={each}>{each}</p>
      ))}
      <ul className="plain">
        {papers.agreement.obligations.map((each) => (
          <li key={each.what + each.dueOn}>
            {each.debtor} → {each.creditor}: {each.what} {each.fen !== null && say(deskWords.yuan(moneyWords(each.fen)))} · {dayWords(each.dueOn, language)}
          </li>
        ))}
      </ul>
      {papers.evidence.length > 0 && <Evidence evidence={papers.evidence} />}
      <p>
        <a href={print} target="_blank" rel="noreferrer">
          {say(deskWords.print)}
        </a>
      </p>
      <div className="button-row">
        {papers.steps.filter((each) => each.refusal === null).map((each) => (
          <Button key={each.step} onClick={() => start(each.step)}>
            {say(each.label)}
          </Button>
        ))}
      </div>
    </div>
  )
}

/** What the parties gave for the court, and only that. */
function Evidence({ evidence }: Pick<PackageView, 'evidence'>) {
  const say = useSay()
  return (
    <>
      <h3>{say(deskWords.evidence)}</h3>
      <ul className="plain">
        {evidence.map((each) => (
          <li key={`${each.what}.${each.form}.${each.pages}`}>
            {each.what}
            {each.pages !== null && ` · ${say(deskWords.pages(each.pages))}`}
          </li>
        ))}
      </ul>
    </>
  )
}
