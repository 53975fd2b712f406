import { Button } from 'antd'
import { call, Empty, momentWords, useDesk, useLanguage, useSay } from '#platform/ui/desk'
import { serviceHallOperations as ops } from '../contract.ts'
import { deskWords } from '../words/desk.ts'
import { usePress } from './parts.tsx'

interface Look {
  readonly id: string
  readonly code: string
  readonly askedBy: string
  readonly askedAt: string
  readonly reason: string
}

/** Looks at children’s applications that wait for somebody else’s yes: who asks and why. */
export function Looks({ looks }: { looks: readonly Look[] }) {
  const say = useSay()
  const { language } = useLanguage()
  const { district, zone } = useDesk()
  const press = usePress()
  return (
    <>
      <p className="quiet">{say(deskWords.looks.lead)}</p>
      {looks.length === 0 && <Empty title={say(deskWords.looks.none)} />}
      {looks.map((each) => (
        <section className="card" key={each.id}>
          <p>
            <strong>{each.code}</strong> · {each.askedBy} · {momentWords(each.askedAt, language, zone)}
          </p>
          <p>{each.reason}</p>
          <Button type="primary" onClick={() => void press((commandId) => call(district, ops.grantApplicationLook, { params: { id: each.id }, commandId, body: {} }))}>
            {say(deskWords.looks.grant)}
          </Button>
        </section>
      ))}
    </>
  )
}
