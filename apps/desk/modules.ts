import type { DeskModule } from '#platform/ui/desk'
import { casesDesk } from '../../capabilities/cases/desk/index.tsx'
import { intakeDesk } from '../../capabilities/intake/desk/index.tsx'

/** The desk's table of contents: every capability that brings screens. */
export const MODULES: readonly DeskModule[] = [casesDesk, intakeDesk]
