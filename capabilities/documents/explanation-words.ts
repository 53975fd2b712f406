import type { DocumentKind } from './domain.ts'
import { FURTHER_EXPLANATIONS } from './explanation-words.further.ts'

/** One English page for one Chinese paper. English only: it explains, and has no legal effect. */
export interface Explanation {
  readonly what: string
  readonly signing: string
  readonly check: readonly string[]
  /** Articles behind the paper. */
  readonly articles: readonly string[]
}

const MEDIATION = "People's Mediation Law"
const nothingToSign = 'Nobody signs this paper. Keep it for yourself.'
const right =
  'If a word is not clear to you, ask for it to be explained before you sign. You may ask for an interpreter or bring someone you trust.'

export const EXPLANATIONS: Readonly<Record<DocumentKind, Explanation>> = {
  ...FURTHER_EXPLANATIONS,
  D01: {
    what: "This is the request by which one party asks the people's mediation committee to mediate. It names the parties, says briefly what happened and what the applicant asks for.",
    signing:
      'By signing, the applicant says that the rules were explained and that the request is of their own free will. It binds the applicant to nothing else, and it can be withdrawn at any time.',
    check: [
      'your name, address and telephone number',
      'that the facts are as you told them',
      'that every request you made is listed',
    ],
    articles: [`${MEDIATION}, Article 17: the parties may apply; a party who clearly refuses is not mediated`],
  },
  D02: {
    what: 'This is the form in which the committee writes down that it has taken the case: who the parties are, what kind of dispute it is and how it came to the committee.',
    signing: 'By signing, a party agrees that mediation may start. Any party may still end it later.',
    check: ['the names and addresses', 'the kind of dispute', 'who brought the case'],
    articles: [`${MEDIATION}, Articles 17 and 23: mediation needs the consent of every party`],
  },
  D03: {
    what: 'This notice tells you what the committee is, that mediation is free and voluntary, what you may and must do, what an agreement means, how a court can confirm it, which other ways stay open, and what happens with your personal information.',
    signing:
      'By signing, you say only that you received this notice and that it was explained to you. You give up no right.',
    check: [
      'that you were told mediation costs nothing',
      'that you were told you may refuse or stop',
      'whom to ask about your personal information',
    ],
    articles: [
      `${MEDIATION}, Articles 3, 4, 17, 23, 24, 26 and 29 to 33`,
      'Personal Information Protection Law, Article 17: what you must be told before your information is used',
    ],
  },
  D04: {
    what: 'This form records which identity documents were shown, by whom they were checked and when. Only the last four characters of a number are written down.',
    signing:
      'By signing, the member of staff confirms having seen the document. You need not hand over a copy unless a reason is written here.',
    check: ['that only four characters of your number are shown', 'whether a copy was kept, and why'],
    articles: ['Personal Information Protection Law, Articles 5 to 7: only what is necessary, for a clear purpose'],
  },
  D08: {
    what: 'This is the record of one mediation session: when and where it took place, who was there, what each side said and how it ended.',
    signing:
      'By signing, you confirm that the record is a true account of the session. It is not an agreement. Proposals made for the sake of compromise are not an admission.',
    check: [
      'that your words are written as you said them',
      'that everyone present is named',
      'ask for corrections before you sign; each correction is initialled',
    ],
    articles: [`${MEDIATION}, Articles 20 to 24 and 27`],
  },
  D09: {
    what: 'This is the written agreement between the parties: what happened, what is settled, who does what, how, where and by when.',
    signing:
      "By signing, you promise to do what the agreement says; it is binding. It takes effect only when all parties have signed, sealed or put their fingerprint, the mediator has signed and the committee's seal is on it. Within thirty days of that day the parties may together ask the court to confirm it; a confirmed agreement can be enforced.",
    check: [
      'the amounts, in figures and in words',
      'the days and places of performance',
      'that nothing was promised to you that is not written here',
      'that you receive one original',
    ],
    articles: [
      `${MEDIATION}, Articles 29 and 31 to 33`,
      'Civil Procedure Law, Article 205: joint application for confirmation',
    ],
  },
  D10: {
    what: 'This form records an agreement that the parties made orally because they did not want a document.',
    signing:
      'The oral agreement already took effect on the day it was reached and is binding. By signing here, you confirm that the content is written down correctly.',
    check: ['what is to be done, by whom and by when', 'the amount of money', 'that a written agreement was offered'],
    articles: [`${MEDIATION}, Articles 28, 30 and 31`],
  },
  D11: {
    what: 'This paper proves that something promised in the agreement has been done or paid.',
    signing:
      'By signing, the receiver confirms having received exactly what is written here. Do not sign before you have received it.',
    check: ['the amount and the day', 'which promise it belongs to'],
    articles: [`${MEDIATION}, Article 31: agreements are to be performed, the committee follows up`],
  },
  D12: {
    what: "This is the record of the committee's visit or call after the case: whether the agreement was performed and whether the parties are satisfied.",
    signing: 'The visitor signs. You may decline to answer; nothing follows from it.',
    check: ['that your answer about performance is right', 'that new worries you named are written down'],
    articles: [`${MEDIATION}, Article 31`],
  },
  D13: {
    what: 'These are the papers with which all parties together ask the court to confirm the agreement: the joint application, the certificate that the committee presided, and the addresses for service.',
    signing:
      'Signing is voluntary. By signing, you ask the court together with the other side to confirm the agreement. Once the court has confirmed it, it can be enforced. You may withdraw before the ruling.',
    check: [
      'the court and the other side',
      'that what was agreed is written as you agreed it',
      'your address and phone: the court writes there',
    ],
    articles: [`${MEDIATION}, Article 33`, 'Civil Procedure Law, Articles 205 and 206'],
  },
  D15: {
    what: 'This is the cover, the list of contents, the check of completeness and the back of the bound case file.',
    signing: 'The archivist signs. The parties sign nothing here.',
    check: ['the retention period: how long the file is kept'],
    articles: [`${MEDIATION}, Article 27: the committee keeps the file`],
  },
  'D15-cover': {
    what: 'This is the cover of the bound case file: title, number, parties, mediator, days and retention period.',
    signing: 'The archivist signs. The parties sign nothing here.',
    check: ['the retention period: how long the file is kept'],
    articles: [`${MEDIATION}, Article 27: the committee keeps the file`],
  },
  'D15-catalogue': {
    what: 'This is the list of papers in the case file and the check that none is missing.',
    signing: 'The archivist signs. The parties sign nothing here.',
    check: ['that the papers you signed are in the list'],
    articles: [`${MEDIATION}, Article 27: the committee keeps the file`],
  },
  D17: {
    what: 'This notice says that the committee does not take the case, why, and where you can go instead.',
    signing: 'The committee seals it. If you sign, you only confirm that you received it.',
    check: ['the reason', 'the routes and their time limits: some run out soon'],
    articles: [`${MEDIATION}, Articles 3 and 17: mediation is voluntary and bars no other route`],
  },
  D18: {
    what: 'This notice says that mediation has ended without an agreement and which other ways are open to you.',
    signing: 'The mediator signs and the committee seals it. If you sign, you only confirm that you received it.',
    check: ['the routes and their time limits', 'that facts are listed as undisputed only if you agreed to it'],
    articles: [`${MEDIATION}, Article 26: the parties are told about arbitration, administrative and court routes`],
  },
  slip: {
    what: 'This receipt shows that your report was taken in, under which code, what happens next and how you can follow it.',
    signing: nothingToSign,
    check: ['the case code', 'tear off the part with the PIN and keep it in another place'],
    articles: ['Personal Information Protection Law, Article 9: your information is kept safe'],
  },
}

/** The frame of the sheet. */
export const EXPLANATION_FRAME = {
  sheet: 'Explanatory sheet in English',
  what: 'What this paper is',
  signing: 'What signing means',
  check: 'Look at this before you sign',
  articles: 'The law behind it',
  right,
  effect:
    'This sheet explains the Chinese paper. It is not a translation and has no legal effect; the Chinese text alone counts.',
  chineseName: 'Chinese name',
  number: 'Paper',
  printed: 'Printed',
} as const
