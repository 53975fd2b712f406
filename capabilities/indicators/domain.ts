export { type Basis, CATALOGUE, type FigureUnit, type Indicator } from './domain/catalogue.ts'
export { asksForReview, type Change, changeOf, type Counts, type Figure, figureOf, isPossibleShare, percentOf, SMALL } from './domain/figure.ts'
export { comparisonsOf, type Period } from './domain/periods.ts'
