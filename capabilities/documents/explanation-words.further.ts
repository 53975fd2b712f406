import type { DocumentKind } from './domain.ts'
import type { Explanation } from './explanation-words.ts'

const MEDIATION = "People's Mediation Law"
const PRIVACY = 'Personal Information Protection Law'
type Further =
  | 'D05' | 'D06' | 'D07' | 'D14' | 'D15-back' | 'D16' | 'D19' | 'D20' | 'D21' | 'D23' | 'D24' | 'D25'

/** Sheets for the papers of inquiry, of notices and of the file. */
export const FURTHER_EXPLANATIONS: Readonly<Record<Further & DocumentKind, Explanation>> = {
  D05: {
    what: 'With this paper one party lets somebody else act in the mediation: who, in which matter, with which powers, and for how long.',
    signing:
      'By signing as principal, you let the agent do what is ticked, and nothing else. You may change or end it at any time; tell the committee and the other side.',
    check: ['which powers are ticked: conceding, settling and taking money each need their own tick', 'the last day of the power'],
    articles: ['Civil Code, Article 165: what a written power of attorney must say'],
  },
  D06: {
    what: 'This is the record of one talk by which the committee found out about the matter: when and where, who asked, and what was answered.',
    signing: 'By signing, you confirm that your answers are written as you gave them. It is not an agreement.',
    check: ['that your answers are written as you said them', 'ask for corrections before you sign; each is initialled'],
    articles: [`${MEDIATION}, Articles 20 to 22`],
  },
  D07: {
    what: 'This list says which papers and things were handed in, by whom and when, and what was given back.',
    signing: 'By signing, you confirm only that you handed in, or got back, what is listed.',
    check: ['that everything you handed in is listed', 'whether an original was kept, and what was given back'],
    articles: [`${MEDIATION}, Article 27: the committee keeps the file`],
  },
  D14: {
    what: 'This note says which papers the case file lacks, and why.',
    signing: 'The mediator signs. The parties sign nothing here.',
    check: ['that the reason given is right'],
    articles: [`${MEDIATION}, Article 27: the committee keeps the file`],
  },
  'D15-back': {
    what: 'This is the back of the bound case file: how many papers and pages it has and how long it is kept.',
    signing: 'The archivist signs. The parties sign nothing here.',
    check: ['the number of pages'],
    articles: [`${MEDIATION}, Article 27: the committee keeps the file`],
  },
  D16: {
    what: 'This form sums the case up when it is closed: who, what, how it ended and what became of it.',
    signing: 'The mediator and the head sign. The parties sign nothing here.',
    check: ['how it ended', 'the days of acceptance and closing'],
    articles: [`${MEDIATION}, Articles 27 and 31`],
  },
  D19: {
    what: 'With this slip one office hands a matter to another, which confirms or says why it is not the right one.',
    signing: 'The two offices seal it. You sign nothing here.',
    check: ['which office has your matter now'],
    articles: [`${MEDIATION}, Article 3: mediation bars no other route`],
  },
  D20: {
    what: 'With this order a supervising office asks another to finish something by a day, and to answer in writing.',
    signing: 'The offices sign and seal it. You sign nothing here. It never asks anybody to agree to anything.',
    check: ['the day it is due'],
    articles: [`${MEDIATION}, Article 3: mediation stays voluntary`],
  },
  D21: {
    what: 'This report tells the police of a danger: when, where and what was seen and heard. It judges nobody.',
    signing: 'Who reports signs, and who receives it signs with the time.',
    check: ['that only facts are written', 'the time at which it was received'],
    articles: [`${MEDIATION}, Article 25: the committee acts where a dispute may turn worse and tells the police`],
  },
  D23: {
    what: 'This paper tells you which information about you is used, what for, how long and by whom, and asks for your consent where the law wants a separate one.',
    signing:
      'Tick each box yourself. You may say no, and you may take a yes back at any time. For a child under fourteen the guardian decides.',
    check: ['which sensitive information is asked for, and why', 'to whom it may be handed', 'that no box was ticked before you read it'],
    articles: [`${PRIVACY}, Articles 17, 23 and 29 to 31`],
  },
  D24: {
    what: 'Here the mediator says how they are related to a party or to the matter, and each party says whether they still accept them.',
    signing: 'By signing, you confirm the answer ticked beside your name. Asking for another mediator needs no reason.',
    check: ['what is disclosed', 'that your own answer is ticked'],
    articles: ['Online Mediation Rules of the courts, Article 13 (followed by analogy)'],
  },
  D25: {
    what: 'This notice lists, once and completely, what you still have to bring for what you asked for.',
    signing: 'If you sign, you only confirm that you received it.',
    check: ['where to get each paper', 'whether there is a day by which to bring it'],
    articles: ['Administrative Licensing Law, Article 32 (followed by analogy): what is missing is said once'],
  },
}
