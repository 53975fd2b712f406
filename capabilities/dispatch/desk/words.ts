import { said } from '#platform/words'

export const deskWords = {
  assign: said('派单', 'Dispatch'),
  claim: said('签收', 'Take up'),
  reassign: said('改派', 'Reassign'),
  unit: said('派给哪个单位', 'Which unit'),
  person: said('交给谁（不选就由单位自己认领）', 'Whom (leave open and the unit takes it up)'),
  nobody: said('由单位认领', 'the unit takes it up'),
  proposed: said('建议', 'proposed'),
  reason: said('理由（不按建议时要写）', 'Reason (needed where it differs from the proposal)'),
  reasonNeeded: said('为什么改派', 'Why it is reassigned'),
  claimWords: said(
    '签收后，这件由您办理，期限从今天起算。',
    'Once you take it up you handle it, and its clock runs from today.',
  ),
  assigned: (unit: string) => said(`已派给${unit}`, `Sent to ${unit}`),
  claimed: said('已签收，现在由您办理', 'Taken up; it is yours now'),
} as const
