import { Button, Form } from 'antd'
import { useState } from 'react'
import { addressOf, call, chosen, Note, OneOf, type OpenCase, RadioChoice, StepForm, type StepExit, useSay } from '#platform/ui/desk'
import type { Said } from '#platform/words'
import { type CasePeople, intakeOperations } from '../contract.ts'
import { pageWords as words } from './page-words.ts'

interface PageProps {
  readonly open: OpenCase
  readonly people: CasePeople
  readonly exit: StepExit
}

const sideOf = (side: string): Said => words.sides[side === 'applicant' || side === 'respondent' ? side : 'third']

/** Parties who have no page of their own yet. */
export function withoutPage({ parties, reporters }: CasePeople) {
  return parties.filter((party) => !party.minor && !reporters.some((each) => each.partyId === party.id))
}

interface PageValues {
  readonly partyId: string
  readonly seen: 'identity-card' | 'known-in-person'
  readonly language: 'zh' | 'en'
}

/** A party who reported nothing gets code and PIN on a slip; afterwards the slip is there to print. */
export function GivePage({ open, people, exit }: PageProps) {
  const say = useSay()
  const [given, setGiven] = useState<string>()
  if (given !== undefined) {
    const slip = addressOf(open.district, intakeOperations.printSlip, { params: { caseId: open.caseId }, query: { reporterId: given } })
    return (
      <Note tone="info">
        <p>{say(words.given)}</p>
        <div className="button-row">
          <Button type="primary" href={slip} target="_blank">
            {say(words.print)}
          </Button>
          <Button onClick={() => exit.done()}>{say(words.ready)}</Button>
        </div>
      </Note>
    )
  }
  return (
    <StepForm<PageValues, { reporterId: string }>
      draftKey={`${open.caseId}.give-page`}
      initial={{ language: 'zh' }}
      sendLabel={words.give}
      cancel={exit.cancel}
      done={({ reporterId }) => setGiven(reporterId)}
      send={({ partyId, ...body }, commandId) =>
        call(open.district, intakeOperations.givePartyPage, { params: { caseId: open.caseId, partyId }, body, commandId })
      }
    >
      <p className="quiet">{say(words.giveHint)}</p>
      <Form.Item name="partyId" label={say(words.whose)} rules={chosen(say)}>
        <OneOf people={withoutPage(people).map(({ id, name, side }) => ({ id, name: `${name} · ${say(sideOf(side))}` }))} />
      </Form.Item>
      <Form.Item name="seen" label={say(words.seen)} rules={chosen(say)}>
        <RadioChoice options={words.seenHow} />
      </Form.Item>
      <Form.Item name="language" label={say(words.language)} rules={chosen(say)}>
        <RadioChoice options={words.languages} />
      </Form.Item>
    </StepForm>
  )
}

interface TieValues {
  readonly reporterId: string
  readonly partyId: string
  readonly seen: 'identity-card' | 'known-in-person'
}

const NOBODY = 'nobody'

/** Which party a reporter is: asked and recorded, never guessed from a name. */
export function TieReporter({ open, people, exit }: PageProps) {
  const say = useSay()
  const reporters = people.reporters.filter((each) => each.channel !== 'party-page')
  const shown = reporters.map(({ id, name, phone, partyId }) => {
    const now = people.parties.find((each) => each.id === partyId)
    return { id, name: `${name || say(words.unnamed)} ${phone ?? ''} · ${say(now ? words.isNow(now.name) : words.isNobody)}` }
  })
  const parties = people.parties.map(({ id, name, side }) => ({ id, name: `${name} · ${say(sideOf(side))}` }))
  return (
    <StepForm<TieValues, unknown>
      draftKey={`${open.caseId}.tie-reporter`}
      initial={reporters.length === 1 && reporters[0] ? { reporterId: reporters[0].id } : {}}
      sendLabel={words.tie}
      cancel={exit.cancel}
      done={() => exit.done()}
      send={({ reporterId, partyId, seen }, commandId) =>
        call(open.district, intakeOperations.tieReporter, {
          params: { caseId: open.caseId, reporterId },
          body: { partyId: partyId === NOBODY ? null : partyId, seen },
          commandId,
        })
      }
    >
      <p className="quiet">{say(words.tieHint)}</p>
      <Form.Item name="reporterId" label={say(words.reporter)} rules={chosen(say)}>
        <OneOf people={shown} />
      </Form.Item>
      <Form.Item name="partyId" label={say(words.which)} rules={chosen(say)}>
        <OneOf people={[...parties, { id: NOBODY, name: say(words.nobody) }]} />
      </Form.Item>
      <Form.Item name="seen" label={say(words.seen)} rules={chosen(say)}>
        <RadioChoice options={words.seenHow} />
      </Form.Item>
    </StepForm>
  )
}
