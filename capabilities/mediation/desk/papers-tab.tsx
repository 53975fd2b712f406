import { addressOf, dayWords, Empty, type OpenCase, useLanguage, useSay } from '#platform/ui/desk'
import type { MediationDesk } from '../contract.ts'
import { mediationOperations } from '../contract.ts'
import { deskWords } from './words.ts'

/** What exists as a file to write in, too. */
const EDITABLE = ['D01', 'D08', 'D09']

/** A paper that belongs to one party says to whom. */
const whose = (desk: MediationDesk, ref: string | null) => desk.parties.find((each) => each.id === ref)?.name

/** The papers of the matter as PDF, each in its official layout; English gets a sheet that explains it. */
export default function PapersTab({ open, desk }: { open: OpenCase; desk: MediationDesk }) {
  const say = useSay()
  const { language } = useLanguage()
  if (desk.papers.length === 0) return <Empty title={say(deskWords.papersNone)} />
  return (
    <table className="dense">
      <tbody>
        {desk.papers.map((paper) => {
          const params = { caseId: open.caseId, kind: paper.kind }
          return (
            <tr key={`${paper.kind}${paper.ref ?? ''}`}>
              <td>{paper.kind}</td>
              <th scope="row">
                {say(paper.name)}
                {whose(desk, paper.ref) && <span className="quiet"> {whose(desk, paper.ref)}</span>}
              </th>
              <td>{paper.on && dayWords(paper.on, language)}</td>
              <td>
                <a
                  href={addressOf(open.district, mediationOperations.printPaper, {
                    params,
                    query: { ref: paper.ref ?? undefined },
                  })}
                  target="_blank"
                  rel="noreferrer"
                >
                  {say(deskWords.openPaper)}
                </a>
              </td>
              <td>
                {EDITABLE.includes(paper.kind) && (
                  <a
                    href={addressOf(open.district, mediationOperations.printPaper, {
                      params,
                      query: { ref: paper.ref ?? undefined, format: 'docx' },
                    })}
                  >
                    {say(deskWords.editable)}
                  </a>
                )}
              </td>
              <td>
                <a
                  href={addressOf(open.district, mediationOperations.explainPaper, { params })}
                  target="_blank"
                  rel="noreferrer"
                >
                  {say(deskWords.explanation)}
                </a>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
