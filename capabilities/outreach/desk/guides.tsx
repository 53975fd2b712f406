import { Button } from 'antd'
import { useState } from 'react'
import { useRevalidator } from 'react-router-dom'
import { call, Empty, useDesk, useSay } from '#platform/ui/desk'
import { type CardProposal, type GuideShown, knowledgeOperations as ops } from '../../knowledge/contract.ts'
import { PROPOSING } from '../../knowledge/domain.ts'
import { GUIDE_TOPIC_WORDS } from '../../knowledge/words.ts'
import { Press } from './act.tsx'
import { GuideForm } from './guide-forms.tsx'
import { deskWords as words } from './words.ts'

/** Guides with what waits first, and cards that wait for a second person. */
export function Guides({ guides, cards }: { guides: readonly GuideShown[]; cards: readonly CardProposal[] }) {
  const say = useSay()
  const { me } = useDesk()
  const { revalidate } = useRevalidator()
  const [writing, write] = useState(false)
  const again = () => void revalidate()
  const close = () => {
    write(false)
    again()
  }
  return (
    <>
      {PROPOSING.includes(me.role) && (
        <p className="button-row">
          <Button type="primary" onClick={() => write(true)}>
            {say(words.writeGuide)}
          </Button>
        </p>
      )}
      {guides.length === 0 && (
        <Empty title={say(words.noGuides)}>
          <p>{say(words.noGuidesHint)}</p>
        </Empty>
      )}
      {guides.map((each) => (
        <OneGuide key={each.id} guide={each} again={again} />
      ))}
      <h2>{say(words.waitingCards)}</h2>
      {cards.length === 0 && <p className="quiet">{say(words.noCards)}</p>}
      {cards.map((each) => (
        <OneCard key={each.id} card={each} again={again} />
      ))}
      {writing && <GuideForm title={words.writeGuide} close={close} send={(body, commandId, district) => call(district, ops.proposeGuide, { commandId, body })} />}
    </>
  )
}

function OneGuide({ guide, again }: { guide: GuideShown; again(): void }) {
  const say = useSay()
  const decide = (agreed: boolean) => (_commandId: string, district: string) => call(district, ops.decideGuide, { params: { id: guide.id }, body: { agreed } })
  return (
    <section className="card">
      <p>
        <strong>{guide.title.zh}</strong> <span className="quiet">{say(GUIDE_TOPIC_WORDS[guide.topic])}</span> <span className="chip">{say(words.guideState[guide.state])}</span>
      </p>
      {guide.body.zh.split('\n').map((line) => (
        <p key={line}>{line}</p>
      ))}
      {guide.body.en !== '' && guide.body.en !== guide.body.zh && (
        <div lang="en">
          <p>
            <strong>{guide.title.en}</strong>
          </p>
          <p className="kept-lines">{guide.body.en}</p>
        </div>
      )}
      {guide.basis !== '' && <p className="quiet">{guide.basis}</p>}
      <p className="button-row">
        {guide.mayDecide && <Press primary label={words.agree} press={decide(true)} done={again} />}
        {guide.mayDecide && <Press label={words.decline} press={decide(false)} done={again} />}
        {guide.state === 'waiting' && !guide.mayDecide && <span className="quiet">{say(words.whoLooks)}</span>}
        {guide.state === 'declined' && <span className="quiet">{say(words.declinedHint)}</span>}
        {guide.mayWithdraw && <Press label={words.withdraw} press={(_commandId, district) => call(district, ops.withdrawGuide, { params: { id: guide.id }, body: {} })} done={again} />}
      </p>
    </section>
  )
}

function OneCard({ card, again }: { card: CardProposal; again(): void }) {
  const say = useSay()
  const decide = (agreed: boolean) => (_commandId: string, district: string) => call(district, ops.decideLawCard, { params: { id: card.id }, body: { agreed } })
  return (
    <section className="card">
      <p>
        <strong>
          {card.code} {say(card.law)} {say(card.article)}
        </strong>{' '}
        <span className="chip">{say(words.guideState[card.state])}</span>
      </p>
      <p>{say(card.summary)}</p>
      <p className="button-row">
        {card.mayDecide && <Press primary label={words.agree} press={decide(true)} done={again} />}
        {!card.mayDecide && <span className="quiet">{say(card.state === 'declined' ? words.declinedHint : words.whoLooks)}</span>}
        {card.mayDecide && <Press label={words.decline} press={decide(false)} done={again} />}
      </p>
    </section>
  )
}
