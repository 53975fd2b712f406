import type { Result } from '#platform/result'
import { call, type DeskRefusal, tell, useDesk } from '#platform/ui/desk'
import type { Said } from '#platform/words'
import { useRevalidator } from 'react-router-dom'
import { type Account, accountsOperations as operations } from '../../people/contract/accounts.ts'
import { accountWords as words } from './account-words.ts'
import type { Fresh } from './accounts.tsx'
import { Ending, type EndingValues } from './ending.tsx'

export type Step = 'lock' | 'unlock' | 'reset' | 'train' | 'untrain'

const TITLES: Readonly<Record<Step, (name: string) => Said>> = {
  lock: words.lockOf, unlock: words.unlockOf, reset: words.resetOf, train: words.trainOf, untrain: words.untrainOf,
}

interface StepProps {
  readonly account: Account
  readonly step: Step
  made(fresh: Fresh): void
  close(): void
}

/** One step on one account: why, and then it is done. */
export function AccountStep({ account, step, made, close }: StepProps) {
  const { district } = useDesk()
  const { revalidate } = useRevalidator()
  const params = { staffId: account.id }
  const send = async ({ reason }: EndingValues, commandId: string): Promise<Result<unknown, DeskRefusal>> => {
    const asked = { params, body: { reason }, commandId }
    if (step === 'lock') return told(await call(district, operations.lockAccount, asked), (done) => words.lockedNow(done.sessionsEnded))
    if (step === 'unlock') return told(await call(district, operations.unlockAccount, asked), () => words.unlocked)
    if (step !== 'reset') return told(await call(district, operations.noteTraining, { ...asked, body: { reason, trained: step === 'train' } }), () => words.saved)
    const reset = await call(district, operations.resetFirstPassword, asked)
    if (reset.ok) made({ ...reset.value, name: account.name })
    return reset
  }
  return (
    <Ending
      key={`${account.id}${step}`}
      title={TITLES[step](account.name)}
      draftKey={`account.${account.id}.${step}`}
      label={words[step]}
      dated={false}
      send={send}
      done={async () => {
        close()
        await revalidate()
      }}
      cancel={close}
    />
  )
}

function told<Answer>(answered: Result<Answer, DeskRefusal>, say: (answer: Answer) => Said): Result<Answer, DeskRefusal> {
  if (answered.ok) tell(say(answered.value))
  return answered
}
