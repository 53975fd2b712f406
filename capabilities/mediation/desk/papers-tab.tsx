import type { ReactNode } from 'react'
import { addressOf, dayWords, Empty, type OpenCase, useLanguage, useSay } from '#platform/ui/desk'
import type { MediationDesk } from '../contract.ts'
import { mediationOperations } from '../contract.ts'
import { deskWords } from './words.ts'

type Paper = MediationDesk['papers'][number]

/** What exists as a file to write in, too. */
const EDITABLE = ['D01', 'D08', 'D09']

/** The papers of the matter as PDF, each in its official layout; English gets a sheet that explains it. */
export default function PapersTab({ open, desk }: { open: OpenCase; desk: MediationDesk }) {
  const say = useSay()
  if (desk.papers.length === 0) return <Empty title={say(deskWords.papersNone)} />
  return (
    <table className="dense stacking">
      <tbody>
        {desk.papers.map((paper) => (
          <PaperRow key={`${paper.kind}${paper.ref ?? ''}`} open={open} desk={desk} paper={paper} />
        ))}
      </tbody>
    </table>
  )
}

function PaperRow({ open, desk, paper }: { open: OpenCase; desk: MediationDesk; paper: Paper }) {
  const say = useSay()
  const { language } = useLanguage()
  const params = { caseId: open.caseId, kind: paper.kind }
  const ref = paper.ref ?? undefined
  const { printPaper, explainPaper } = mediationOperations
  /** A paper that belongs to one party says to whom. */
  const whose = desk.parties.find((each) => each.id === paper.ref)?.name
  return (
    <tr>
      <td>{paper.kind}</td>
      <th scope="row">
        {say(paper.name)}
        {whose && <span className="quiet"> {whose}</span>}
      </th>
      <td>{paper.on && dayWords(paper.on, language)}</td>
      <td>
        <Sheet address={addressOf(open.district, printPaper, { params, query: { ref } })}>
          {say(deskWords.openPaper)}
        </Sheet>
      </td>
      <td>
        {EDITABLE.includes(paper.kind) && (
          <Sheet address={addressOf(open.district, printPaper, { params, query: { ref, format: 'docx' } })}>
            {say(deskWords.editable)}
          </Sheet>
        )}
      </td>
      <td>
        <Sheet address={addressOf(open.district, explainPaper, { params })}>{say(deskWords.explanation)}</Sheet>
      </td>
    </tr>
  )
}

function Sheet({ address, children }: { address: string; children: ReactNode }) {
  return (
    <a href={address} target="_blank" rel="noreferrer">
      {children}
    </a>
  )
}
