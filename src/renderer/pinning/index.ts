export { pinQuotation, type OnPin } from './pin-quotation'
export { annotationOf, citedAt, quotationAround, snapshotOf, type Shown } from './subject'
