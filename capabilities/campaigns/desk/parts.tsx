import { Button, Modal } from 'antd'
import { type ReactNode, useState } from 'react'
import { Act as FormDialog, type ActProps, TabLinks, useDesk, useSay } from '#platform/ui/desk'
import type { PromiseSlip } from '../contract.ts'
import { HOME_TEAM, READING, VISITING } from '../domain/roles.ts'
import { deskWords as words } from '../words/desk.ts'

const PARTS = {
  campaigns: { path: '', roles: READING },
  promises: { path: '/promises', roles: [...VISITING, 'director'] },
  home: { path: '/home', roles: HOME_TEAM },
} as const
export type Part = keyof typeof PARTS
const NAMES = ['campaigns', 'promises', 'home'] as const

/** The heading and the parts of visits that this post has. */
export function VisitsPage({ part, children }: { part: Part; children: ReactNode }) {
  const say = useSay()
  const { me, district } = useDesk()
  return (
    <div className="page page-wide">
      <h1>{say(words.place)}</h1>
      <TabLinks label={words.place} tabs={NAMES.filter((each) => PARTS[each].roles.includes(me.role))} here={part} words={words.tabs} to={(each) => `/${district}/campaigns${PARTS[each].path}`} />
      {children}
    </div>
  )
}

/** One form in a dialog; it says that it was saved and closes. */
export function Act<Values extends object, Answer>(props: ActProps<Values, Answer>) {
  return <FormDialog<Values, Answer> {...props} draftKey={props.draftKey === null ? null : `campaigns.${props.draftKey}`} told={() => words.saved} />
}

/** The code that a resident keeps. */
export function Slip({ slip, close }: { slip: PromiseSlip; close(): void }) {
  const say = useSay()
  return (
    <Modal open footer={null} title={say(words.slip)} onCancel={close}>
      <div className="slip">
        <p className="quiet">{say(words.slipWhy)}</p>
        <img alt={say(words.slip)} src={`data:image/svg+xml,${encodeURIComponent(slip.qr)}`} width="180" height="180" />
        <p className="small">
          <a href={slip.address}>{slip.address}</a>
        </p>
        <p className="button-row">
          <Button onClick={() => window.print()}>{say(words.print)}</Button>
          <Button type="primary" onClick={close}>
            {say(words.done)}
          </Button>
        </p>
      </div>
    </Modal>
  )
}

/** A dialog that is open or not, with what it is about. */
export function useDialog<About>() {
  const [about, open] = useState<About>()
  return { about, open, close: () => open(undefined) }
}
