import { Modal } from 'antd'
import { useState } from 'react'
import { addressOf, useDesk, useSay } from '#platform/ui/desk'
import { type HazardLine, hazardsOperations } from '../contract.ts'
import { deskWords } from './words.ts'

const WHICH = ['before', 'after'] as const

/** What it looked like and what it looks like now, side by side; larger at a click. */
export function BeforeAfter({ hazard }: { hazard: HazardLine }) {
  const say = useSay()
  const [large, enlarge] = useState(false)
  if (!hazard.photos.before && !hazard.photos.after) return <span className="quiet">{say(deskWords.noPhoto)}</span>
  return (
    <>
      <button type="button" className="photo-pair" aria-label={say(deskWords.photosOf(hazard.what))} onClick={() => enlarge(true)}>
        <Pair hazard={hazard} />
      </button>
      <Modal open={large} footer={null} width={900} title={say(deskWords.photosOf(hazard.what))} onCancel={() => enlarge(false)}>
        <Pair hazard={hazard} />
      </Modal>
    </>
  )
}

function Pair({ hazard }: { hazard: HazardLine }) {
  const say = useSay()
  const { district } = useDesk()
  return (
    <span className="before-after">
      {WHICH.map((which) => (
        <span key={which} className="before-after-one">
          {hazard.photos[which] ? (
            <img loading="lazy" alt={say(deskWords[which])} src={addressOf(district, hazardsOperations.readHazardPhoto, { params: { hazardId: hazard.id, which } })} />
          ) : (
            <span className="before-after-none">{say(deskWords.noPhoto)}</span>
          )}
          <span className="quiet">{say(deskWords[which])}</span>
        </span>
      ))}
    </span>
  )
}
