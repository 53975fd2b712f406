import { Form, Input } from 'antd'
import { call, chosen, DayField, dayRule, RadioChoice, SomeOf, StepForm, today, useSay } from '#platform/ui/desk'
import type { Said } from '#platform/words'
import { followUpOperations } from '../contract.ts'
import type { RATINGS } from '../domain/ratings.ts'
import { RATING_WORDS } from '../words/ratings.ts'
import { STEP_WORDS } from '../words/steps.ts'
import { type FollowUpFormProps, textOf } from './forms.tsx'
import { deskWords } from './words.ts'

interface Values {
  readonly visitedOn: string
  readonly how: keyof typeof deskWords.hows
  readonly partyIds: string[]
  readonly reached: 'yes' | 'no'
  readonly performance: keyof typeof deskWords.performances
  readonly performanceNote?: string
  readonly ratings?: Readonly<Record<string, (typeof RATINGS)[number]>>
  readonly newDisputes?: string
  readonly signs?: string
  readonly measures?: string
  readonly mediatorReason?: string
}

function bodyOf(values: Values) {
  const ratings = Object.entries(values.ratings ?? {}).flatMap(([partyId, rating]) =>
    rating && values.partyIds.includes(partyId) ? [{ partyId, rating }] : [],
  )
  const [performanceNote, newDisputes, signs, measures, mediatorReason] = [
    values.performanceNote,
    values.newDisputes,
    values.signs,
    values.measures,
    values.mediatorReason,
  ].map(textOf)
  return {
    visitedOn: values.visitedOn,
    how: values.how,
    partyIds: values.partyIds,
    reached: values.reached === 'yes',
    performance: values.performance,
    ...(ratings.length > 0 ? { ratings } : {}),
    ...(performanceNote ? { performanceNote } : {}),
    ...(newDisputes ? { newDisputes } : {}),
    ...(signs ? { signs } : {}),
    ...(measures ? { measures } : {}),
    ...(mediatorReason ? { mediatorReason } : {}),
  }
}

/** D12: who was visited, whether the agreement is kept, and what they say of our work. */
export function RecordVisit({ data, exit }: FollowUpFormProps) {
  const say = useSay()
  const { open } = data
  const parties = usePeople(data)
  return (
    <StepForm<Values, unknown>
      draftKey={`${open.caseId}.visit.${data.view.visits.length}`}
      initial={{ visitedOn: today(), partyIds: parties.map((each) => each.id) }}
      sendLabel={STEP_WORDS['record-visit']}
      cancel={exit.cancel}
      done={() => exit.done()}
      send={(values, commandId) =>
        call(open.district, followUpOperations.recordVisit, {
          params: { caseId: open.caseId },
          body: bodyOf(values),
          commandId,
        })
      }
    >
      <Form.Item name="visitedOn" label={say(deskWords.visitedOn)} rules={dayRule(say)}>
        <DayField />
      </Form.Item>
      <Form.Item name="how" label={say(deskWords.how)} rules={chosen(say)}>
        <RadioChoice options={deskWords.hows} />
      </Form.Item>
      <Form.Item name="partyIds" label={say(deskWords.parties)} rules={chosen(say)}>
        <SomeOf people={parties} />
      </Form.Item>
      <Form.Item name="reached" label={say(deskWords.reached)} rules={chosen(say)}>
        <RadioChoice options={deskWords.reachedAnswers} />
      </Form.Item>
      <Form.Item name="performance" label={say(deskWords.performance)} rules={chosen(say)}>
        <RadioChoice options={deskWords.performances} />
      </Form.Item>
      <Form.Item name="performanceNote" label={say(deskWords.performanceNote)}>
        <Input maxLength={1000} />
      </Form.Item>
      <Answers data={data} />
    </StepForm>
  )
}

/** Two masked names may read alike: the side tells who is who. */
function usePeople({ view }: Pick<FollowUpFormProps['data'], 'view'>) {
  const say = useSay()
  return view.people.map(({ id, name, side }) => ({ id, name: `${name} · ${say(SIDES[side] ?? deskWords.sides.third)}` }))
}

const SIDES: Readonly<Record<string, Said>> = deskWords.sides

/** What they say of our work, and what to watch: nobody rates for somebody else. */
function Answers({ data }: Pick<FollowUpFormProps, 'data'>) {
  const say = useSay()
  const { open } = data
  const parties = usePeople(data)
  return (
    <>
      <p className="quiet">{say(deskWords.ratingHint)}</p>
      {parties.map((each) => (
        <Form.Item key={each.id} name={['ratings', each.id]} label={say(deskWords.rating(each.name))}>
          <RadioChoice options={RATING_WORDS} />
        </Form.Item>
      ))}
      <Form.Item name="newDisputes" label={say(deskWords.newDisputes)}>
        <Input maxLength={1000} />
      </Form.Item>
      <Form.Item name="signs" label={say(deskWords.signs)}>
        <Input maxLength={1000} />
      </Form.Item>
      <Form.Item name="measures" label={say(deskWords.measures)}>
        <Input maxLength={1000} />
      </Form.Item>
      {['mediator', 'sector-mediator'].includes(open.me.role) && (
        <Form.Item name="mediatorReason" label={say(deskWords.mediatorReason)}>
          <Input maxLength={200} />
        </Form.Item>
      )}
    </>
  )
}
