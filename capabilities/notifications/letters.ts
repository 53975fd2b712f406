import type { LetterRule } from './domain.ts'
import { accepted } from './letters/accepted.ts'
import { agreementReached } from './letters/agreement-reached.ts'
import { assigned } from './letters/assigned.ts'
import { breached } from './letters/breached.ts'
import { closed } from './letters/closed.ts'
import { mediatorNamedAnew, mediatorSteppedAside } from './letters/mediator-stepped-aside.ts'
import { merged } from './letters/merged.ts'
import { notAccepted } from './letters/not-accepted.ts'
import { performanceOverdue } from './letters/performance-overdue.ts'
import {
  petitionAccepted, petitionAnswered, petitionDelivered, petitionDesignated, petitionDirected, petitionExtended, petitionNotAccepted, petitionOpinion, petitionReceived,
  reReviewOpinion, reReviewRequested, reviewOpinion, reviewRequested,
} from './letters/petitions.ts'
import { receipt } from './letters/receipt.ts'
import { reopened } from './letters/reopened.ts'
import { requestWithdrawn } from './letters/request-withdrawn.ts'
import { sessionArranged, sessionCalledOff } from './letters/session-arranged.ts'
import { terminated } from './letters/terminated.ts'
import { takenAsDispute, ticketDispatched, ticketDone, ticketExcluded, ticketReceived } from './letters/tickets.ts'
import { timePassed } from './letters/time-passed.ts'
import { transferDesignated, transferred, transferResult, transferReturned, transferSigned } from './letters/transferred.ts'
import { unmerged } from './letters/unmerged.ts'
import { withdrawn } from './letters/withdrawn.ts'
import { withdrawnTold } from './letters/withdrawn-told.ts'

/** Every letter there is. Nothing is written when a file is archived. */
export const LETTERS: readonly LetterRule[] = [
  accepted, agreementReached, assigned, breached, closed,
  mediatorNamedAnew, mediatorSteppedAside, merged, notAccepted, performanceOverdue,
  petitionAccepted, petitionAnswered, petitionDelivered, petitionDesignated, petitionDirected, petitionExtended, petitionNotAccepted, petitionOpinion, petitionReceived,
  receipt, reopened, requestWithdrawn, reReviewOpinion, reReviewRequested, reviewOpinion, reviewRequested, sessionArranged, sessionCalledOff, takenAsDispute, terminated, ticketDispatched, ticketDone, ticketExcluded, ticketReceived, timePassed,
  transferDesignated, transferred, transferResult, transferReturned, transferSigned, unmerged, withdrawn, withdrawnTold,
]
