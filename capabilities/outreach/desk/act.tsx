import { Button, Popconfirm } from 'antd'
import { Act as FormDialog, type ActProps, type DeskRefusal, RefusalNote, useDesk, usePressHere, useSay } from '#platform/ui/desk'
import type { Result } from '#platform/result'
import type { Said } from '#platform/words'
import { deskWords } from './words.ts'

/** One form in a dialog; it says that it was saved and closes. */
export function Act<Values extends object, Answer>(props: ActProps<Values, Answer>) {
  return <FormDialog<Values, Answer> {...props} draftKey={props.draftKey === null ? null : `outreach.${props.draftKey}`} told={() => deskWords.saved} />
}

interface PressProps {
  readonly label: Said
  readonly primary?: boolean
  /** What cannot be undone is asked once more, with what it does. */
  readonly sure?: Said
  press(commandId: string, district: string): Promise<Result<unknown, DeskRefusal>>
  done(): void
}

/** One button that does one thing; what is refused is said below it. */
export function Press({ label, primary = false, sure, press, done }: PressProps) {
  const say = useSay()
  const { district } = useDesk()
  const here = usePressHere(deskWords.saved, done)
  const go = () => void here.press((commandId) => press(commandId, district))
  const button = (
    <Button size="small" type={primary ? 'primary' : 'default'} disabled={here.busy} {...(sure ? {} : { onClick: go })}>
      {say(label)}
    </Button>
  )
  return (
    <>
      {sure ? (
        <Popconfirm title={say(sure)} okText={say(label)} cancelText={say(deskWords.leave)} onConfirm={go}>
          {button}
        </Popconfirm>
      ) : (
        button
      )}
      {here.refusal && <RefusalNote refusal={here.refusal} />}
    </>
  )
}
