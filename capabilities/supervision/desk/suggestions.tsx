import { Button } from 'antd'
import { useState } from 'react'
import { Link, type LoaderFunctionArgs, useLoaderData, useRevalidator } from 'react-router-dom'
import { call, codeWords, ListTable, load, newCommandId, tell, useDesk, useSay } from '#platform/ui/desk'
import { type Suggestion, supervisionOperations as ops } from '../contract.ts'
import { deskWords } from '../words/desk.ts'
import { SupervisionPage } from './tabs.tsx'

export async function loader({ params }: LoaderFunctionArgs) {
  return load(params['district'] ?? '', ops.listSuggestions, {})
}

type Data = Awaited<ReturnType<typeof loader>>

/** What terms and numbers point at: one press issues, and nobody else does. */
export function Component() {
  const { suggestions }: Data = useLoaderData()
  const say = useSay()
  return (
    <SupervisionPage part="suggestions">
      <p className="quiet">{say(deskWords.suggested)}</p>
      <ListTable items={suggestions} heads={(['about', 'unit', 'ground', 'why', 'next'] as const).map((each) => deskWords.columns[each])} none={deskWords.noSuggestions} hint={deskWords.noSuggestionsHint}>
        {(each) => <Line key={`${each.ground}${each.unitId}${each.caseId ?? ''}`} suggestion={each} />}
      </ListTable>
    </SupervisionPage>
  )
}

function Line({ suggestion }: { suggestion: Suggestion }) {
  const say = useSay()
  const { district } = useDesk()
  const { revalidate } = useRevalidator()
  const [busy, work] = useState(false)
  const { ground, unitId, caseId, code } = suggestion
  const issue = async () => {
    work(true)
    const done = await call(district, ops.issueOrder, { body: { ground, unitId, ...(caseId === null ? {} : { caseId }) }, commandId: newCommandId() })
    work(false)
    tell(done.ok ? deskWords.issued : done.refusal)
    void revalidate()
  }
  const what = code === null ? say(suggestion.unit) : codeWords(code)
  return (
    <tr>
      <th scope="row">{caseId === null || code === null ? say(deskWords.noCase) : <Link data-row to={`/${district}/work/${caseId}`}>{codeWords(code)}</Link>}</th>
      <td data-label={say(deskWords.columns.unit)}>{say(suggestion.unit)}</td>
      <td data-label={say(deskWords.columns.ground)}>{say(suggestion.groundWords)}</td>
      <td data-label={say(deskWords.columns.why)}>{say(suggestion.why)}</td>
      <td>
        <Button size="small" loading={busy} aria-label={say(deskWords.issueNowFor(what))} onClick={() => void issue()}>
          {say(deskWords.issueNow)}
        </Button>
      </td>
    </tr>
  )
}
