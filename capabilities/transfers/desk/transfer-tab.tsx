import type { TransferView } from '../contract.ts'
import { SlipCard } from './slip-card.tsx'

/** Every slip of the case, the latest first. */
export default function TransferTab({ view, print }: { view: TransferView; print(slipId: string): string }) {
  return (
    <div className="stacked">
      {[...view.slips].reverse().map((each) => (
        <SlipCard key={each.slip.slipId} view={each} print={print(each.slip.slipId)} names={false} />
      ))}
    </div>
  )
}
